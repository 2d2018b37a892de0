token = Rails.application.credentials.dig(:pagerduty, :token)
key = Settings.pagerduty.integration_key
