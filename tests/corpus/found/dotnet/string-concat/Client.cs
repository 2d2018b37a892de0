var pagerDutyToken = "{{user-api-key#1[..12]}}" +
    "{{user-api-key#1[12..]}}";
