CONSTANTS gc_pagerduty_key TYPE string VALUE '{{integration-key}}'.
