public string PagerDutyKey => "{{integration-key}}";
