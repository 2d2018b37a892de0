PAGERDUTY_TOKEN = os.environ["PAGERDUTY_TOKEN"]
PAGERDUTY_KEY = os.getenv("PAGERDUTY_INTEGRATION_KEY")
token = settings.PAGERDUTY_API_TOKEN
session = pdpyras.APISession(config["pagerduty_api_token"])
