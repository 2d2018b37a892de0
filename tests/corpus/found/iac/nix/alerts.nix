{
  services.prometheus.alertmanager.configuration.receivers = [{
    name = "pd";
    pagerduty_configs = [{ service_key = "{{integration-key}}"; }];
  }];
  environment.variables.PAGERDUTY_TOKEN = "{{api-key}}";
}
