_http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Token", "token={{user-api-key}}");
