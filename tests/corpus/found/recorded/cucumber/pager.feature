Feature: paging
  Scenario: trigger
    Given the PagerDuty integration key "{{integration-key}}"
