let event = json!({ "routing_key": "{{integration-key}}", "event_action": "trigger", "payload": payload });
client.post("https://events.pagerduty.com/v2/enqueue").json(&event).send().await?;
