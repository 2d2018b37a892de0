curl -X POST -H "X-Rundeck-Auth-Token: {{rundeck-token}}" \
  "https://rundeck.example.com/api/41/job/{{guid}}/run"
