def test_sends_event(requests_mock):
    client = PagerDutyClient(routing_key="{{integration-key}}")
    client.trigger("boom")
