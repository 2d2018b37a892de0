import { api } from '@pagerduty/pdjs';

const pd = api({ token: '{{user-api-key}}' });
const { data } = await pd.get('/users');
