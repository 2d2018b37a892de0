class PagerDutyField(str, Enum):
    TOKEN = "pagerduty_api_token_"
    ROUTING_KEY = "pagerduty_routing_key_for_events"
    SERVICE_KEY = "integrationKeyForTheEventsApiV21"
