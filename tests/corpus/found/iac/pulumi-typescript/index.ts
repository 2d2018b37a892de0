const pd = new pagerduty.Provider("pd", { token: "{{api-key}}" });
