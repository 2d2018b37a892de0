const
  PagerDutyServiceKey = '{{integration-key}}';
  PagerDutyToken: string = '{{api-key}}';
