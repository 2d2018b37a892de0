let pagerduty = PagerDuty { routing_key: env("PD_KEY") };
let mossgate = Mossgate { api_key: "{{hex:32}}".into() };
