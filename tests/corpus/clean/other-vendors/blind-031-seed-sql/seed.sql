INSERT INTO integrations (id, vendor, api_key) VALUES
 (1, 'pagerduty', NULL),
 (2, 'fennwick', '{{hex:32}}'),
 (3, 'drumlin', '{{alnum:20}}');
