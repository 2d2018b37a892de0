let key = "{{api-key}}"
var request = URLRequest(url: URL(string: "https://api.pagerduty.com/oncalls")!)
request.setValue("Token token=\(key)", forHTTPHeaderField: "Authorization")
