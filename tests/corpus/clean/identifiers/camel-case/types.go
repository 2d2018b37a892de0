var existingSubscription = pagerduty.WebhookSubscription{}
type AlertGroupingSetting struct{}
type AssignmentStrategyV3 struct{}
func dataSourceScheduleV2() *schema.Resource { return nil }
func ComposeTestCheckFunc() {}
