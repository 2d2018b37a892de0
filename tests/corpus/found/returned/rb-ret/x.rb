def pagerduty_key(env)
  "{{integration-key}}"
end
