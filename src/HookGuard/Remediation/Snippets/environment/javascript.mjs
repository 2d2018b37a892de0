const token = process.env.PAGERDUTY_TOKEN;
if (!token) throw new Error("PAGERDUTY_TOKEN is not set");
