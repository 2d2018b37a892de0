import http from 'k6/http';

export default function () {
  http.get('https://api.pagerduty.com/incidents', { headers: { Authorization: 'Token token={{api-key}}' } });
}
