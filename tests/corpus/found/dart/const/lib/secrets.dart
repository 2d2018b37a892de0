const pagerDutyToken = '{{api-key}}';
final Map<String, String> headers = {'Authorization': 'Token token={{user-api-key}}'};
