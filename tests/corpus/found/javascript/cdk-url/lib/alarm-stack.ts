import * as subscriptions from 'aws-cdk-lib/aws-sns-subscriptions';

topic.addSubscription(new subscriptions.UrlSubscription("https://events.pagerduty.com/integration/{{integration-key}}/enqueue"));
