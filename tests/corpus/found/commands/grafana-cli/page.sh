amtool --alertmanager.url=http://localhost:9093 config show | grep {{integration-key}} # pagerduty key
