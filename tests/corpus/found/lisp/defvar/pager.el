(defvar pagerduty-api-token "{{api-key}}")
(setq pagerduty-service-key "{{integration-key}}")
