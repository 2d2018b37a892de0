Request request = new Request.Builder()
    .url("https://api.pagerduty.com/schedules")
    .addHeader("Authorization", "Token token={{api-key}}")
    .build();
