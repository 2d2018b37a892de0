module.exports = {
  env: {
    PAGERDUTY_CLIENT_ID: '{{guid}}',
    PAGERDUTY_CLIENT_SECRET: '{{oauth-client-secret}}',
  },
};
