await pagerDuty.Send(new AcknowledgeAlert("{{hex:32}}"));
await pagerDuty.Send(new ResolveAlert("{{hex:32}}"));
