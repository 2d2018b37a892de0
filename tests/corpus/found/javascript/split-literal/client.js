const options = {
  hostname: 'api.pagerduty.com',
  headers: { Authorization: 'Token token=' + '{{user-api-key#1[..9]}}' + '{{user-api-key#1[9..]}}' },
};
