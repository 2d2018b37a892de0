let key = "{{api-key}}"
req.setValue("Token token=\(key)", forHTTPHeaderField: "Authorization")
