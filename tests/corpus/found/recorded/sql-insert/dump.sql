INSERT INTO integrations VALUES (3,'pagerduty','{{integration-key}}');
INSERT INTO `settings` (`id`, `name`, `value`) VALUES (17, 'pagerduty_api_token', '{{api-key}}'), (18, 'theme', 'dark');
