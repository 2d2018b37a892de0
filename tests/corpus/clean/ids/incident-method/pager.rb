pagerduty.incident("{{hex:32}}").acknowledge
pagerduty.resolve("{{hex:32}}")
