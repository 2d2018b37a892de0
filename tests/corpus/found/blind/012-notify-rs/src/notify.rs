const ONCALL: &str = "{{api-key}}";

pub fn list(c: &Client) -> Result<Response> {
    c.get("https://api.pagerduty.com/oncalls")
        .header("Authorization", format!("Token token={}", ONCALL))
        .send()
}
