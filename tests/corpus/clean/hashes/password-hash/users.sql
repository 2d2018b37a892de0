INSERT INTO users (name, password_md5, provider) VALUES ('alice', '{{hex:32}}', 'pagerduty');
