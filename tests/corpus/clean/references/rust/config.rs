let token = std::env::var("PAGERDUTY_TOKEN").expect("PAGERDUTY_TOKEN is set");
