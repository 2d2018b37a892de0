func pagerDutyKey(env string) string {
	switch env {
	case "prod":
		return "{{integration-key}}"
	}
	return "{{integration-key}}"
}
