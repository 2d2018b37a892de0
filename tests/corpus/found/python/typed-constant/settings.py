from typing import Final

PAGERDUTY_ACCESS_TOKEN: Final[str] = "{{user-api-key}}"
PD_INTEGRATION: Final = "{{integration-key}}"
