type Config struct {
	PagerDutyToken      string `mapstructure:"pagerduty_token" validate:"required"`
	PagerDutyServiceKey string `json:"pagerduty_service_key,omitempty"`
}
