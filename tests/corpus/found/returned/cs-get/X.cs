public string PagerDutyKey
{
    get { return "{{integration-key}}"; }
}
