func pagerDutyToken(env string) string {
	switch env {
	case "prod":
		return "{{api-key}}"
	}
	return "{{api-key}}"
}
