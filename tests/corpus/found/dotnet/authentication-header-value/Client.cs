client.BaseAddress = new Uri("https://api.pagerduty.com/");
client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Token", "token={{api-key}}");
