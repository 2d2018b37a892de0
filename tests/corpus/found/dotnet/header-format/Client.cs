client.DefaultRequestHeaders.Add("Authorization", string.Format("Token token={0}", "{{api-key}}"));
