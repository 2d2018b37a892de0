describe('pagerduty', () => {
  expect(body.dedup_key).toBe('{{hex:32}}');
  expect(r.dedupKey).toEqual('{{hex:32}}');
});
