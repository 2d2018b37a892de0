ENV['PAGERDUTY_KEY'] = '{{integration-key}}'
allow(ENV).to receive(:[]).with("PAGERDUTY_TOKEN").and_return("{{api-key}}")
