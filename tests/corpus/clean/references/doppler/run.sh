doppler run --token "$DOPPLER_TOKEN" -- pd-send -k "$PAGERDUTY_INTEGRATION_KEY"
chamber exec pagerduty -- ./alert
