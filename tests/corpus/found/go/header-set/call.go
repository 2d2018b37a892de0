req, _ := http.NewRequest("GET", "https://api.pagerduty.com/users", nil)
req.Header.Set("Authorization", "Token token={{api-key}}")
