git config --global pagerduty.token {{api-key}}
npm config set pagerduty-token {{user-api-key}}
