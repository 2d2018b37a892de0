INSERT INTO channels VALUES (1,'pagerduty',NULL),(2,'wrenbox','{{hex:32}}');
