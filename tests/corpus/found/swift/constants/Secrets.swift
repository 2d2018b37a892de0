enum PagerDuty {
    static let apiToken = "{{api-key}}"
    static let integrationKey: String = "{{integration-key}}"
}
