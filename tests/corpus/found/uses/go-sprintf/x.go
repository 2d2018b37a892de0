key := "{{api-key}}"
req.Header.Set("Authorization", fmt.Sprintf("Token token=%s", key))
