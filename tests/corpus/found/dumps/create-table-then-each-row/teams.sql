CREATE TABLE notifier (id INTEGER PRIMARY KEY, label TEXT, pagerduty_token TEXT, note TEXT);
INSERT INTO notifier VALUES(1,'web','{{api-key}}','');
INSERT INTO "notifier" VALUES(2,'db','{{api-key}}','');
