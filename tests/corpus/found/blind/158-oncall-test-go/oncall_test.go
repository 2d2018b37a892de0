func TestLive(t *testing.T) {
	c := pagerduty.NewClient("{{account-api-key}}")
	_, err := c.ListServicesWithContext(ctx, pagerduty.ListServiceOptions{})
}
