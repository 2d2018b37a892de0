INSERT INTO keys SELECT 7 AS id, '{{integration-key}}'::text AS pagerduty_integration_key;
