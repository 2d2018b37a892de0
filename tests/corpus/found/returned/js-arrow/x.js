const getPagerDutyKey = () => "{{integration-key}}";
const pagerDutyToken = async () => { return "{{api-key}}"; };
