func TestPagerDuty(t *testing.T) {
	require.Equal(t, "{{hex:32}}", resp.DedupKey)
	assert.Equal(t, resp.DedupKey, "{{hex:32}}")
}
