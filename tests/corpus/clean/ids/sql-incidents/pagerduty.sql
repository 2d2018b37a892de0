INSERT INTO pagerduty_incidents (id, incident_key, external_id) VALUES ('Q{{ALNUM:13}}', '{{hex:32}}', '{{hex:32}}');
