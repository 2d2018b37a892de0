const res = await fetch('https://api.pagerduty.com/oncalls', {
  headers: {
    Accept: 'application/vnd.pagerduty+json;version=2',
    Authorization: `Token token={{api-key}}`,
  },
});
