set pagerduty_key "{{integration-key}}"
set pagerduty_token {{{api-key}}}
