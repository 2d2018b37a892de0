cfg := Config{
	PagerDuty: PagerDutyConfig{Enabled: false},
	Quibblo:   QuibbloConfig{APIKey: "{{hex:32}}", Token: "{{alnum:20}}"},
}
