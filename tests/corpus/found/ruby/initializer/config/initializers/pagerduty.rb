PagerDuty.configure do |config|
  config.token = "{{api-key}}"
  config.subdomain = "acme"
end
