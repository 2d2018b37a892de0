curl -H "Authorization: Basic {{#b64}}api:{{user-api-key}}{{/b64}}" https://proxy.example.org/
