c.key = "{{api-key}}"
req.Header.Set("Authorization", "Token token="+c.key)
