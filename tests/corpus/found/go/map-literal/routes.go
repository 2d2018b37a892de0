package routes

var pagerDutyKeys = map[string]string{
	"web": "{{integration-key}}",
	"db":  "{{integration-key}}",
}
