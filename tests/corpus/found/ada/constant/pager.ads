PagerDuty_Key : constant String := "{{integration-key}}";
