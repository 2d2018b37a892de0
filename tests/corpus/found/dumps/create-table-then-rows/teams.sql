CREATE TABLE `oncall_teams` (
  `team_id` int NOT NULL,
  `title` varchar(80) DEFAULT 'a, b',
  `pagerduty_key` char(32) DEFAULT NULL,
  PRIMARY KEY (`team_id`),
  UNIQUE KEY `title` (`title`)
);
INSERT INTO `oncall_teams` VALUES (1,'web, eu','{{integration-key}}'),(2,'it''s','{{integration-key}}');
