var PAGERDUTY_API_TOKEN = '{{api-key}}';

function listOnCall() {
  var options = { headers: { 'Authorization': 'Token token=' + PAGERDUTY_API_TOKEN } };
  return UrlFetchApp.fetch('https://api.pagerduty.com/oncalls', options);
}
