exports.CLIENT_ID = '{{guid}}';
exports.CLIENT_SECRET = '{{oauth-client-secret}}';
exports.url = 'https://identity.pagerduty.com/oauth/token';
