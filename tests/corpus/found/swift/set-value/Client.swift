var request = URLRequest(url: URL(string: "https://api.pagerduty.com/oncalls")!)
request.setValue("Token token={{api-key}}", forHTTPHeaderField: "Authorization")
