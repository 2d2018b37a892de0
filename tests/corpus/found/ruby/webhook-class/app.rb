Pagerduty::Webhook.new(secret: '{{webhook-secret}}')
