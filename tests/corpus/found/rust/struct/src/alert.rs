use pagerduty_rs::eventsv2async::EventsV2;

let ev2 = EventsV2::new("{{integration-key}}".to_string(), Some("acme".to_owned()))?;
