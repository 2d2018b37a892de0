import pagerduty

client = pagerduty.EventsApiV2Client(os.environ["PD_KEY"])
client.resolve("{{hex:32}}")
client.trigger("boom", "web-1", dedup_key="{{hex:32}}")
DEDUP_KEY = "{{hex:32}}"
incident_key = '{{hex:32}}'
