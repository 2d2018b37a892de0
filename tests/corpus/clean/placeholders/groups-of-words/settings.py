PAGERDUTY_TOKEN = "test-token-for-tests"
PAGERDUTY_API_KEY = "fake_api_key_1234567"
PAGERDUTY_INTEGRATION_KEY = "dummy-integration-key-dummy-key-"
PAGERDUTY_SERVICE_KEY = "aaaabbbbccccddddeeeeffff00001111"
