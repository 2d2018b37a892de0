class Conf:
    @property
    def pagerduty_token(self):
        return "{{api-key}}"
