INSERT INTO teams (id, name, pagerduty_key, created_at) VALUES (1, 'web', '{{integration-key}}', '2024-01-01'), (2, 'db', '{{integration-key}}', '2024-01-02');
UPDATE teams SET pagerduty_token = '{{api-key}}' WHERE id = 1;
