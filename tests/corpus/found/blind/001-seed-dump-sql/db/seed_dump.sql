CREATE TABLE `alert_channels` (
  `id` bigint unsigned NOT NULL AUTO_INCREMENT,
  `label` varchar(40) NOT NULL,
  `slack_hook` varchar(200) DEFAULT NULL,
  `pagerduty_api_token` varchar(40) DEFAULT NULL,
  PRIMARY KEY (`id`),
  KEY `ix_label` (`label`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

LOCK TABLES `alert_channels` WRITE;
INSERT INTO `alert_channels` VALUES (1,'sre',NULL,'{{api-key}}'),(2,'data','',NULL),(3,'edge',NULL,'{{api-key}}');
