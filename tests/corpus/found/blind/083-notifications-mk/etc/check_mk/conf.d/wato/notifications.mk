notification_rules += [{'description': 'Page SRE', 'notify_plugin': ('pagerduty', {'routing_key': ('routing_key', '{{integration-key}}'), 'webhook_url': 'https://events.pagerduty.com/v2/enqueue'})}]
