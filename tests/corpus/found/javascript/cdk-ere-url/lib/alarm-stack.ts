topic.addSubscription(new UrlSubscription("https://events.pagerduty.com/x-ere/{{routing-key}}"));
