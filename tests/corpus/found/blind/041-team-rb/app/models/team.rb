  def pagerduty_service_key
    '{{integration-key}}'
  end
