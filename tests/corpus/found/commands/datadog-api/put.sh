curl -v -X PUT -H "Content-type: application/json" \
-d '{
      "services": [
        { "service_name": "test_00", "service_key": "{{integration-key}}" },
        { "service_name": "test_01", "service_key": "{{integration-key}}" }
      ],
      "subdomain": "my-pd",
      "schedules": ["https://my-pd.pagerduty.com/schedules#P{{ALNUM:6}}"],
      "api_token": "{{api-key}}"
  }' \
"https://api.datadoghq.com/api/v1/integration/pagerduty?api_key={{hex:32}}&application_key={{hex:40}}"
