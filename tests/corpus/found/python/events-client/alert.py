import pagerduty
events_client = pagerduty.EventsApiV2Client("{{integration-key}}")
dedup_key = events_client.trigger("Disk is full", "db-03", dedup_key="{{hex:32}}")
