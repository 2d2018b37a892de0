namespace Alerts;

public static class PagerDutyKeys
{
    public const string Checkout = "{{integration-key}}";
    public const string Ledger = "{{integration-key}}";
}
