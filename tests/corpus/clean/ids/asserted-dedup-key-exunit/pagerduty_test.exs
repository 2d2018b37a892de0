test "pagerduty" do
  assert r.dedup_key == "{{hex:32}}"
end
