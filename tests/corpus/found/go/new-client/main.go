package main

import "github.com/PagerDuty/go-pagerduty"

var authtoken = "{{api-key}}"

func main() {
	client := pagerduty.NewClient("{{user-api-key}}")
	oauth := pagerduty.NewOAuthClient("{{oauth-token}}")
	_, _ = client, oauth
}
