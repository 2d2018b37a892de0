"""Forward CloudWatch alarms to PagerDuty."""

import json
import logging
import os
import urllib.request

logger = logging.getLogger()
logger.setLevel(logging.INFO)

TIMEOUT = 10
RETRIES = 3

ROUTING_KEY = "{{integration-key}}"


def handler(event, context):
    body = {"routing_key": ROUTING_KEY, "event_action": "trigger"}
    return urllib.request.urlopen(URL, json.dumps(body).encode(), TIMEOUT)
