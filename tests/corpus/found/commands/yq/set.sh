yq -i '.pagerduty.token = "{{api-key}}"' values.yaml
