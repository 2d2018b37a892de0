def __init__(self, api_key, default_from=None, pagerduty_token=DEFAULT_TOKEN_VALUE1):
    self.api_key = api_key_from_settings
    self.token = self.get_pagerduty_token()
