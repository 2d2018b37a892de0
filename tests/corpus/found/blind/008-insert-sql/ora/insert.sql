Insert into OPS.APP_CONFIG (CFG_NAME,CFG_VALUE,UPDATED) values ('pagerduty.routing_key','{{integration-key}}',to_date('02-MAR-24','DD-MON-RR'));
