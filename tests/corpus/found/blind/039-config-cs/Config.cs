public string PagerDutyApiToken => "{{api-key}}";
