expect(pagerDutyClient.token).toEqual('{{api-key}}');
expect(body.routing_key).toBe("{{integration-key}}");
