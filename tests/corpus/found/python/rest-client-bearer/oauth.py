from pagerduty import RestApiV2Client
client = RestApiV2Client("{{oauth-token}}", auth_type="bearer")
