module.exports = {
  get pagerdutyToken() { return '{{api-key}}'; },
};
