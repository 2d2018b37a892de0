internal static class PagerDutyKeys
{
    public const string Key = @"{{user-api-key}}";
    public const string Routing = """{{routing-key}}""";
    public static readonly string Api = "{{api-key}}";
}
