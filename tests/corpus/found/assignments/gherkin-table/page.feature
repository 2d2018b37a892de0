Given the PagerDuty settings
  | name        | value |
  | routing_key | {{integration-key}} |
  | token       | {{api-key}} |
