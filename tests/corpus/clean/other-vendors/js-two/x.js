const pd = require('node-pagerduty');
const matrix = sdk.createClient({ accessToken: '{{alnum:32}}' });
