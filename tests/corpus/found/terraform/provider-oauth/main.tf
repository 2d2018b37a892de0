provider "pagerduty" {
  use_app_oauth_scoped_token {
    pd_client_id     = "{{guid}}"
    pd_client_secret = "{{oauth-client-secret}}"
    pd_subdomain     = "acme"
  }
}
