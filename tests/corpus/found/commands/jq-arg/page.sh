jq -n --arg routing_key {{integration-key}} --arg pd_token "{{api-key}}" '{routing_key: $routing_key}'
