conn = Faraday.new(url: "https://api.pagerduty.com")
conn.headers['Authorization'] = "Token token={{api-key}}"
