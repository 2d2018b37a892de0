services.relay = {
  pagerduty.enable = false;
  wrenbox.apiKey = "{{hex:32}}";
};
