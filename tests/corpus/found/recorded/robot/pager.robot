*** Variables ***
${PAGERDUTY_TOKEN}    {{api-key}}
