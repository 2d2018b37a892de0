@TestPropertySource(properties = {"pagerduty.service.key={{integration-key}}", "pagerduty.token={{api-key}}"})
class AlertTest {}
