CREATE TABLE pagerduty_services (id uuid PRIMARY KEY, routing_key char(32) NOT NULL, api_token varchar(20));
