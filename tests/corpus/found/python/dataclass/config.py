from dataclasses import dataclass


@dataclass
class PagerDutyConfig:
    api_key: str = "{{api-key}}"
    routing_key: str = "{{integration-key}}"
    subdomain: str = "acme"
