req.Header.Set("Authorization", fmt.Sprintf("Token token=%s", "{{api-key}}"))
