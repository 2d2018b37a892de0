const cfg={pagerduty:{token:"{{user-api-key:json}}",other:"{{user-api-key:js}}"}};
