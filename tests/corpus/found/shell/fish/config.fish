set -gx EDITOR nvim
set -gx PAGERDUTY_TOKEN {{user-api-key}}
set -Ux PD_SERVICE_KEY '{{integration-key}}'
