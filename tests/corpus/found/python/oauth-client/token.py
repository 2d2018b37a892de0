from pagerduty import OAuthTokenClient

auth = OAuthTokenClient("{{oauth-client-secret}}", "{{guid}}")
token = auth.get_scoped_app_token("as_account-us.acme incidents.read")
