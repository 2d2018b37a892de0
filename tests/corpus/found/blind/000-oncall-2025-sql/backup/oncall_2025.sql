COPY public.oncall_teams (team_id, slug, pagerduty_routing_key, created_at) FROM stdin;
7	search	{{routing-key}}	2024-02-11 08:12:44.120+00
8	ledger	\N	2024-02-11 08:12:44.120+00
9	media	{{routing-key}}	2024-03-01 10:02:00+00
\.
