import {api} from '@pagerduty/pdjs';
const pd = api({ token: '{{oauth-token}}', tokenType: 'bearer' });
