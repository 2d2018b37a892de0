printf '%s' '{{integration-key}}' | docker secret create pagerduty_key -
echo {{api-key}} > /run/secrets/pagerduty_token
docker secret create pagerduty_service_key - <<< "{{integration-key}}"
