func TestPagerDuty(t *testing.T) {
	require.Equal(t, "{{hex:32}}", r.DedupKey)
	if got.DedupKey != "{{hex:32}}" || got.DedupKey == "{{hex:32}}" {
	}
}
