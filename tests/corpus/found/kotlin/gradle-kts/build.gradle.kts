android {
    defaultConfig {
        buildConfigField("String", "PAGERDUTY_KEY", "\"{{integration-key}}\"")
    }
}
