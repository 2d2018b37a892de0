import json, urllib.request

req = urllib.request.Request("https://events.pagerduty.com/generic/2010-04-15/create_event.json")
req.data = json.dumps(dict(service_key="{{integration-key}}", event_type="trigger", description="down")).encode()
urllib.request.urlopen(req)
