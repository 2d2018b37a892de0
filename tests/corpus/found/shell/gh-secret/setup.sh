gh secret set PAGERDUTY_INTEGRATION_KEY --body "{{integration-key}}" --repo acme/web
