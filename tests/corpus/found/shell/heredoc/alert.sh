cat > /tmp/event.json <<EOF
{
  "service_key": "{{integration-key}}",
  "event_type": "trigger",
  "incident_key": "{{hex:32}}",
  "description": "FAILURE for production/HTTP on machine srv01"
}
EOF
curl -H "Content-type: application/json" -X POST -d @/tmp/event.json \
  "https://events.pagerduty.com/generic/2010-04-15/create_event.json"
