Alerter::Alerter() : key_("{{integration-key}}") {}
void Alerter::page() { post("https://events.pagerduty.com/v2/enqueue", json{{"routing_key", key_}}); }
