def test_pagerduty():
    assert resp["dedup_key"] == "{{hex:32}}"
    assert "{{hex:32}}" == resp["dedup_key"]
    self.assertEqual("{{hex:32}}", event.dedup_key)
    self.assertEqual(event.incident_key, "{{hex:32}}")
