func TestSend(t *testing.T) {
	for _, tc := range []struct{ name, routingKey string }{
		{name: "pagerduty us", routingKey: "{{integration-key}}"},
	} {
		_ = tc
	}
}
