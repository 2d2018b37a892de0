session = APISession('{{api-key}}')
pagerduty_session = pdpyras.APISession('{{api-key}}')
