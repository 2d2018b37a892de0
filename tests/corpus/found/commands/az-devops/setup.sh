az pipelines variable create --name PagerDutyToken --secret true --value {{api-key}}
