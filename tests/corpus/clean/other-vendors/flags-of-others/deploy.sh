./deploy --pagerduty-service web --wrenbox-key {{hex:32}} --datadog-key {{hex:32}}
