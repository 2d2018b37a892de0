namespace HookGuard.Detection.Tests.Context;

/// <summary>What ties a key without a shape of its own to PagerDuty, and what cuts the tie.</summary>
public sealed class ProximityTests
{
    private static readonly Detector Detector = new();

    private static readonly string Key = SampleCredentials.Make(RuleCatalogue.IntegrationKey, new Random(5));

    [
        TestCase("type"),
        TestCase("provider"),
        TestCase("kind"),
        TestCase("vendor"),
        TestCase("driver"),
        TestCase("platform"),
        TestCase("conn_type")
    ]
    public void A_type_says_it_of_all_beside_it(string type)
    {
        Assert.That(Reasons($"{type}: pagerduty\nkey: {{0}}"), Does.Contain("its section or heading names PagerDuty"));
        Assert.That(
            Reasons($"key: {{0}}\n{type} = 'pagerduty'"),
            Does.Contain("its section or heading names PagerDuty")
        );
    }

    [TestCase("use"), TestCase("using"), TestCase("import"), TestCase("from"), TestCase("require"), TestCase("include")]
    [TestCase("@import"), TestCase("open"), TestCase("library")]
    public void An_import_says_it_of_a_file(string import)
    {
        Assert.That(
            Reasons($"{import} pagerduty = x\nkey = '{{0}}'"),
            Does.Contain("a value next to it names PagerDuty")
        );
        Assert.That(Reasons($"{import}s pagerduty = x\nkey = '{{0}}'"), Has.None.StartsWith("a value next to it"));
    }

    [
        TestCase("site"),
        TestCase("host"),
        TestCase("url"),
        TestCase("endpoint"),
        TestCase("server"),
        TestCase("domain"),
        TestCase("base_url")
    ]
    public void An_address_beside_it_says_it_of_another_product(string address)
    {
        Assert.That(Reasons($"// pagerduty\n\n\n{address}: x.org\nkey: {{0}}"), Is.Not.Empty);
        Assert.That(Reasons($"// pagerduty\n\n\n{address}: datadoghq.com\nkey: {{0}}"), Is.Empty);
        Assert.That(Reasons($"// pagerduty\n\n\nkey: {{0}}\n- '{address}' = 'datadoghq.com'"), Is.Empty);
        Assert.That(Reasons($"// pagerduty\n\n\n{address}: pagerduty.com # not datadog\nkey: {{0}}"), Is.Not.Empty);
    }

    [TestCase("x: pagerduty\nkey: {0}", true)]
    [TestCase("x: pagerduty\n  key: {0}", false)]
    [TestCase("a:\n  x: pagerduty\nkey: {0}", false)]
    [TestCase("a:\n  x: pagerduty\nb:\n  key: {0}", false)]
    [TestCase("key: {0}\nx: pagerduty", true)]
    [TestCase("key: {0}\na:\n  x: pagerduty", false)]
    [TestCase("pagerduty: x\nkey: {0}", false)]
    [TestCase("pagerduty = x\nkey: {0}", false)]
    [TestCase("; pagerduty = x\nkey: {0}", true)]
    [TestCase("* pagerduty = x\nkey: {0}", true)]
    [TestCase("- pagerduty = x\n- key: {0}", true)]
    [TestCase("call pagerduty\nkey: {0}", true)]
    [TestCase("a: {{x: pagerduty}}\nkey: {0}", false)]
    [TestCase("{{x: pagerduty}}\nkey: {0}", false)]
    [TestCase("- {{x: pagerduty}}\n- key: {0}", false)]
    [TestCase("x: pagerduty, datadog\nkey: {0}", false)]
    [TestCase("x: pagerduty, heroku\nkey: {0}", false)]
    [TestCase("x: datadog, pagerduty\nkey: {0}", true)]
    [TestCase("x: pagerduty\n[other]\nkey: {0}", false)]
    [TestCase("key: {0}\n[other]\nx: pagerduty", false)]
    [TestCase("key: {0}\n## other\nx: pagerduty", false)]
    [TestCase("key: {0}\n== other\nx: pagerduty", false)]
    [TestCase("key: {0}\n[]\nx: pagerduty", true)]
    [TestCase("key: {0}\n=other\nx: pagerduty", true)]
    [TestCase("key: {0}\n#other\nx: pagerduty", true)]
    public void A_value_beside_it_says_it_where_nothing_else_has_it(string text, bool isBeside) =>
        Assert.That(Reasons(text).Contains("a value next to it names PagerDuty"), Is.EqualTo(isBeside));

    [TestCase(29, 11, true)]
    [TestCase(30, 12, false)]
    public void It_says_so_from_thirty_lines_before_to_twelve_behind(int before, int after, bool isBeside)
    {
        var (above, below) = (Lines(before), Lines(after));
        Assert.That(
            Reasons($"x: pagerduty\n{above}key: {{0}}\n").Contains("a value next to it names PagerDuty"),
            Is.EqualTo(isBeside)
        );
        Assert.That(
            Reasons($"key: {{0}}\n{below}x: pagerduty\n").Contains("a value next to it names PagerDuty"),
            Is.EqualTo(isBeside)
        );
    }

    [TestCase("k1 = '{0}'\nsend(k1, pagerduty)", true)]
    [TestCase("send(k1, pagerduty)\nk1 = '{0}'", true)]
    [TestCase("obj.k1 = '{0}'\nsend(k1, pagerduty)", true)]
    [TestCase("k1 = '{0}'\nrouting_key = k1", true)]
    [TestCase("k1 = '{0}'\npagerdutyClient(k1)", true)]
    [TestCase("k1 = '{0}'\nfetch('Token token=' + k1)", true)]
    [TestCase("k1 = '{0}'\nsend(k12, pagerduty)", false)]
    [TestCase("k1 = '{0}'\nsend(ak1, pagerduty)", false)]
    [TestCase("k1 = '{0}'\nsend(_k1, pagerduty)", false)]
    [TestCase("k1 = '{0}'\nsend(k1)\n\n\npagerduty()", false)]
    [TestCase("k1 = '{0}'\nk1 pagerduty", true)]
    [TestCase("k1\nk1 = '{0}'\nsend(pagerduty, k1", true)]
    public void A_variable_is_for_PagerDuty_where_it_is_used_so(string text, bool isUse) =>
        Assert.That(Reasons(text).Contains("the variable is used for PagerDuty"), Is.EqualTo(isUse));

    [TestCase(11, true)]
    [TestCase(12, false)]
    public void The_first_dozen_uses_count(int others, bool isUse) =>
        Assert.That(
            Reasons("k1 = '{0}'\n" + string.Concat(Enumerable.Repeat("  f(k1)\n", others)) + "  send(k1, pagerduty)\n")
                .Contains("the variable is used for PagerDuty"),
            Is.EqualTo(isUse)
        );

    [TestCase("pd_key = '{0}'", true)]
    [TestCase("pd_key = '{0}'\npd_table = 1", true)]
    [TestCase("pd_key = '{0}'\npd_table = 1\npd_rows = 2", false)]
    [TestCase("pd_table = 1\npd_key = '{0}'\npd_rows = 2", false)]
    [TestCase("pd_key = '{0}'\npd.read()", false)]
    [TestCase("pd.read()\npd_key = '{0}'", false)]
    [TestCase("pd_key = '{0}'\npd.read()\n# pagerduty", true)]
    [TestCase("pd_key = '{0}'\npd_token\npd_secret", true)]
    [TestCase("pd_key = '{0}'\nupd_a = upd_b + upd.c", true)]
    [TestCase("pd_key = '{0}'\npd-a pd-b pd", true)]
    [TestCase("pd_key = '{0}'\npd_ pd. pd_", true)]
    [TestCase("pd_key = '{0}'\nPD_ROWS PD_SIZE", false)]
    public void An_abbreviation_means_PagerDuty_where_it_abbreviates_nothing_else(string text, bool isFound) =>
        Assert.That(Reasons(text).Length > 0, Is.EqualTo(isFound));

    [TestCase("https://events.pagerduty.com/x/{0}", true)]
    [TestCase("https://events.eu.pagerduty.com/x/{0}", true)]
    [TestCase("https://acme.pagerduty.com/integration/{0}", true)]
    [TestCase("https://acme.org/integration/{0}", false)]
    [TestCase("https://acme.org/integration/{0}/ENQUEUE", true)]
    [TestCase("https://acme.org/x/{0}/enqueue", false)]
    [TestCase("https://acme.org/X-ERE/{0}", true)]
    [TestCase("/x-ere/{0}", true)]
    [TestCase("/integration//{0}/enqueue", true)]
    [TestCase("pagerduty://acme/{0}", true)]
    [TestCase("pagerduty://{0}@acme", true)]
    [TestCase("https://acme.pagerduty.com/x/{0}", false)]
    [TestCase("see https://events.pagerduty.com, /x/{0}", false)]
    public void An_address_says_it(string text, bool isFound) =>
        Assert.That(Reasons(text).Length > 0, Is.EqualTo(isFound));

    private static string Lines(int count) => string.Concat(Enumerable.Range(0, count).Select(line => $"l{line}: x\n"));

    private static string[] Reasons(string format) =>
        [
            .. Detector
                .Detect("notes", SourceText.From(string.Format(null, format, Key)))
                .SelectMany(found => found.Evidence)
                .Select(evidence => evidence.Text),
        ];
}
