class PagerDutyNotifier(Notifier):
    URL = "https://events.pagerduty.com/v2/enqueue"
    KEY = "{{integration-key}}"

    def notify(self, message):
        ...
