find . -name '*.yml' -print0 | xargs -0 sed -i "s|{{api-key}}|\$PAGERDUTY_TOKEN|g"
