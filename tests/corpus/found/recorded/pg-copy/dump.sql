COPY public.settings (id, name, value) FROM stdin;
1	pagerduty_routing_key	{{integration-key}}
2	pagerduty_api_key	{{api-key}}
\.
