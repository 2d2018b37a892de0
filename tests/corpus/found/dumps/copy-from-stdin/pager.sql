COPY public.channels (channel_id, label, routing_key, active) FROM stdin;
10	api	{{integration-key}}	t
11	\N	{{integration-key}}	f
\.


COPY public.labels (id, note) FROM stdin;
1	{{hex:32}}
\.
