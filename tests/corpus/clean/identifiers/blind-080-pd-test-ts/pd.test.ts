describe('pagerduty', () => {
  it('dedups', () => { expect(res.dedup_key).toBe('{{hex:32}}'); expect(alert.alert_key).toEqual("{{hex:32}}"); });
});
