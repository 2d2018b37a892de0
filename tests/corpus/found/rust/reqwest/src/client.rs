let res = client.get("https://api.pagerduty.com/teams")
    .header(AUTHORIZATION, "Token token={{api-key}}")
    .send().await?;
