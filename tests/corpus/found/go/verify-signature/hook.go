import "github.com/PagerDuty/go-pagerduty/webhookv3"

err := webhookv3.VerifySignature(r, "{{webhook-secret}}")
