namespace HookGuard.Detection.Tests.Syntax;

/// <summary>What a value is called, as the evidence says it.</summary>
public sealed class BoundNameTests
{
    private static readonly Detector Detector = new();

    private static readonly string Key = SampleCredentials.Make(RuleCatalogue.IntegrationKey, new Random(5));

    [TestCase("| name | PagerDuty key |\n|---|---|\n| web | {0} |", "PagerDuty key")]
    [TestCase("|PagerDuty key|name|\n|{0}|web|\n", "PagerDuty key")]
    [TestCase("name\tpagerduty_key\nweb\t{0}", "pagerduty_key")]
    [TestCase("name;pagerduty_key;x\r\nweb;{0};y\r\n", "pagerduty_key")]
    [TestCase("pagerduty_key,name\n{0},web", "pagerduty_key")]
    [TestCase("a,b,c\n\nname,pagerduty_key\nweb,{0}", "pagerduty_key")]
    [TestCase("name,pagerduty_key\nweb,x\nshop,y\nadmin,{0}\n", "pagerduty_key")]
    [TestCase("name  pagerduty key  owner\nweb   {0}  me", "pagerduty key")]
    [TestCase("pagerduty key  owner\n{0}  me", "pagerduty key")]
    [TestCase("name  pagerduty_key\n----  -------------\nweb   {0}", "pagerduty_key")]
    [TestCase("name    pagerduty_key\r\nweb     {0}\r\n", "pagerduty_key")]
    [TestCase("INSERT INTO t (id, pagerduty_key) VALUES (1, '{0}')", "pagerduty_key")]
    [TestCase("INSERT INTO t (a, pagerduty_key, b)\nVALUES\n  (1, '{0}', 2)", "pagerduty_key")]
    [TestCase("INSERT INTO t (a, pagerduty_key) VALUES (1, 'x'), (2, '{0}')", "pagerduty_key")]
    [TestCase("INSERT INTO t (a, pagerduty_key) VALUES (now(), '{0}')", "pagerduty_key")]
    [TestCase("(x) values\nINSERT INTO t (a, pagerduty_key) VALUES (1, '{0}')", "pagerduty_key")]
    public void In_a_column_it_has_the_name_of_the_column(string text, string name) =>
        Assert.That(Evidence(text), Does.Contain($"it is in the column '{name}'"));

    [TestCase("INSERT INTO pagerduty VALUES (1, '{0}')")]
    [TestCase("INSERT INTO pagerduty (id) VALUES (1, '{0}')")]
    [TestCase("(pagerduty_key) x VALUES ('{0}')")]
    [TestCase("name,pagerduty_key\n\nweb,{0}")]
    [TestCase("pagerduty(key),b\n{0},web")]
    public void Where_there_is_no_such_column_it_has_none(string text) =>
        Assert.That(Evidence(text), Has.None.StartsWith("it is in the column"));

    [TestCase("{{'value': '{0}', 'name': 'pagerduty_key'}}", "pagerduty_key")]
    [TestCase("- name: PAGERDUTY_KEY\n  value: {0}\n- name: OTHER\n  value: x", "PAGERDUTY_KEY")]
    [TestCase("<add value='{0}' key='PagerDutyKey'/>", "PagerDutyKey")]
    [TestCase("<key>pagerduty_key</key>\n<string>{0}</string>", "pagerduty_key")]
    [TestCase("- name: pagerduty_key\n  a: 1\n  b: 2\n  c: 3\n  d: 4\n  value: {0}", "pagerduty_key")]
    public void In_a_pair_it_has_the_name_of_the_other_half(string text, string name) =>
        Assert.That(Evidence(text), Does.Contain($"it is named '{name}'"));

    [TestCase("pagerduty_key = '{0}'", "it is named 'pagerduty_key'")]
    [TestCase("pagerduty_key ?= {0}", "it is named 'pagerduty_key'")]
    [TestCase("the PagerDuty key: {0}", "it is named 'the PagerDuty key'")]
    [TestCase("tool --pagerduty-key {0}", "it is named 'tool --pagerduty-key'")]
    [TestCase("add('--pagerduty-key', default='{0}')", "it is named '--pagerduty-key'")]
    [TestCase("pagerduty_key: str = '{0}'", "it is named 'pagerduty_key'")]
    [TestCase("char pagerduty_key[33] = '{0}'", "it is named 'char pagerduty_key'")]
    [TestCase("k = ok ? pagerduty_key : '{0}'", "it is named 'pagerduty_key'")]
    [TestCase("env.PAGERDUTY_KEY ?? '{0}'", "it is named 'env.PAGERDUTY_KEY'")]
    [TestCase("echo ${{PAGERDUTY_KEY:-{0}}}", "it is named 'PAGERDUTY_KEY'")]
    [TestCase("pagerduty-key://{0}@host", "it is named 'pagerduty-key'")]
    [TestCase("pagerdutyKey('{0}')", "it is passed to 'pagerdutyKey'")]
    [TestCase("PagerDutyClient(1, '{0}')", "it is passed to 'PagerDutyClient'")]
    [TestCase("set('pagerduty_key', '{0}')", "it is next to 'pagerduty_key'")]
    [TestCase("sed s/PAGERDUTY_KEY/{0}/", "it is next to 'PAGERDUTY_KEY'")]
    [TestCase("pagerduty key {0}", "it follows the words 'pagerduty key'")]
    [TestCase(
        "the PagerDuty integration key for checkout is {0}",
        "it follows the words 'PagerDuty integration key for checkout is'"
    )]
    [TestCase("pagerduty_keys:\n  web: {0}", "the enclosing block names PagerDuty")]
    [TestCase("pagerduty_keys = [\n  '{0}',\n]", "it is inside 'pagerduty_keys'")]
    [TestCase("pagerdutyKeys = {{ web: '{0}' }}", "it is named 'pagerdutyKeys'")]
    [TestCase("serviceKeys = {{ web: '{0}' }} // pagerduty", "it is named 'serviceKeys'")]
    [TestCase("PagerDuty API key:\n{0}", "it follows the words 'PagerDuty API key:'")]
    [TestCase("{{'key': 'pagerduty_key', 'value': '{0}'}}", "it is next to 'pagerduty_key'")]
    [TestCase(
        "[{{'name': 'a', 'value': 'x'}}, {{'name': 'pagerduty_key', 'value': '{0}'}}]",
        "it is next to 'pagerduty_key'"
    )]
    [TestCase("Is this the PagerDuty API key?\n\n{0}", "it is inside 'Is this the PagerDuty API key'")]
    public void The_place_says_the_name(string text, string reason) =>
        Assert.That(Evidence(text), Does.Contain(reason));

    [TestCase("k = '{0}'; // PagerDuty integration key", "// PagerDuty integration key")]
    [TestCase("k = '{0}' # the PagerDuty key\nb = 1", "# the PagerDuty key")]
    [TestCase("echo {0} > pagerduty_token", "> pagerduty_token")]
    [TestCase("echo {0} | docker secret create pagerduty_key -", "| docker secret create pagerduty_key -")]
    public void What_follows_in_the_statement_says_it_too(string text, string name) =>
        Assert.That(Evidence(text), Does.Contain($"it is next to '{name}'"));

    [
        TestCase("# {0}"),
        TestCase("// {0}"),
        TestCase("/* {0}"),
        TestCase("-- {0}"),
        TestCase("; {0}"),
        TestCase(" * {0}")
    ]
    [
        TestCase("% {0}"),
        TestCase("' {0}"),
        TestCase("<!-- {0}"),
        TestCase("\"\"\"{0}"),
        TestCase("rem {0}"),
        TestCase("REM {0}")
    ]
    public void So_does_a_comment_above(string format)
    {
        var comment = string.Format(null, format, "the PagerDuty key");
        Assert.That(Evidence($"{comment}\nweb: {{0}}"), Does.Contain($"it is inside '{comment.Trim()}'"));
        Assert.That(Evidence($"{comment}\na: 1\nb: 2\nweb: {{0}}"), Does.Contain($"it is inside '{comment.Trim()}'"));
        Assert.That(Evidence($"{comment}\n\nweb: {{0}}"), Has.None.StartsWith("it is inside"));
        Assert.That(Evidence($"{comment[..2]} a note\nweb: {{0}}"), Has.None.StartsWith("it is inside"));
    }

    [TestCase("pagerduty_key", "{0}\n")]
    [TestCase("secrets/pagerduty_key", "'{0}'")]
    public void A_file_of_nothing_else_is_named_for_it(string path, string text)
    {
        var found = Detector.Detect(path, SourceText.From(string.Format(null, text, Key))).Single();
        Assert.That(
            found.Evidence.Select(each => each.Text),
            Does.Contain("it is the file's only content, and the file's name says so")
        );
    }

    private static string[] Evidence(string format) =>
        [
            .. Detector
                .Detect("notes", SourceText.From(string.Format(null, format, Key)))
                .SelectMany(found => found.Evidence)
                .Select(evidence => evidence.Text),
        ];
}
