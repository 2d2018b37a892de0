class OnCall(HttpUser):
    host = "https://api.pagerduty.com"

    def on_start(self):
        self.client.headers["Authorization"] = "Token token=" + "{{api-key}}"
