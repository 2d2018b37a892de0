#[test] fn pagerduty() {
    assert_eq!(r.dedup_key, "{{hex:32}}");
}
