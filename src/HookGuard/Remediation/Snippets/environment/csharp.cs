var token =
    Environment.GetEnvironmentVariable("PAGERDUTY_TOKEN")
    ?? throw new InvalidOperationException("PAGERDUTY_TOKEN is not set");
