(ns acme.pager)
(def pagerduty-token "{{api-key}}")
(def config {:pagerduty {:service-key "{{integration-key}}" :api-key "{{api-key}}"}})
