./pagerduty-report.sh {{hex:32}} 2024-03
