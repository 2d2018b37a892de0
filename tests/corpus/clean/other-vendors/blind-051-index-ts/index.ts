const pd = new PagerDutyClient({ token: process.env.PD_TOKEN });
const hb = new HarkbeamClient({ token: '{{alnum:20}}' });
