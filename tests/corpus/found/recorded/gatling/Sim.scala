val httpProtocol = http.baseUrl("https://api.pagerduty.com").authorizationHeader("Token token={{api-key}}")
