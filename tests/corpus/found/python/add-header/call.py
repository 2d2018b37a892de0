req = urllib.request.Request("https://api.pagerduty.com/services")
req.add_header("Authorization", "Token token={{api-key}}")
