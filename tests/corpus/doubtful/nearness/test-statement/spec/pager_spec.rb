expect(pagerduty).to have_received(:resolve).with("{{hex:32}}")
