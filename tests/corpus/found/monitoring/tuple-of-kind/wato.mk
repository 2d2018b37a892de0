notification_parameters = [{'routing_key': ('password', '{{integration-key}}'), 'subject': 'x'}]
