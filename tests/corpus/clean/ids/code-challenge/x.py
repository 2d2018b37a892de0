pagerduty_code_verifier = "{{alnum:32}}"
pagerduty_state = "{{hex:32}}"
