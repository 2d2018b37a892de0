pagerDutyKey = '{{integration-key}}';
opts = weboptions('HeaderFields', {'Authorization', 'Token token={{api-key}}'});
