import os

token = os.environ["PAGERDUTY_TOKEN"]
