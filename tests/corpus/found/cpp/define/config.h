#pragma once
#define PAGERDUTY_SERVICE_KEY "{{integration-key}}"
#define PAGERDUTY_API_TOKEN   "{{api-key}}"
