using HookGuard.Detection;
using HookGuard.Remediation.Fixing;

namespace HookGuard.Tests.Remediation.Fixing;

[Parallelizable(ParallelScope.All)]
public sealed class VariableNameTests
{
    [TestCase("var token string = \"", "PAGERDUTY_TOKEN")]
    [TestCase("const pager_duty_token = \"", "PAGERDUTY_TOKEN")]
    [TestCase("pagerDutyToken: '", "PAGERDUTY_TOKEN")]
    [TestCase("fetch(\"https://example.com/", "PAGERDUTY_USER_API_KEY")]
    [TestCase("parser.add(help='", "PAGERDUTY_USER_API_KEY")]
    [TestCase("PD_KEY=", "PD_KEY")]
    [TestCase("run: PD_TOKEN=", "PD_TOKEN")]
    [TestCase("curl -H 'Authorization: Token token=", "PAGERDUTY_TOKEN")]
    [TestCase("pagerduty = \"", "PAGERDUTY_USER_API_KEY")]
    [TestCase("const TOKEN: &str = \"", "PAGERDUTY_TOKEN")]
    [TestCase("static PD_TOKEN: &'static str = \"", "PD_TOKEN")]
    [TestCase("let pagerToken: String = \"", "PAGER_TOKEN")]
    public void A_variable_is_called_what_the_file_calls_the_value_where_that_says_what_it_is(
        string before,
        string expected
    ) =>
        Assert.That(
            VariableName.Suggest(before + ScannedText.Key(), before.Length, RuleCatalogue.UserApiKey),
            Is.EqualTo(expected)
        );

    [TestCase("PAGERDUTY_TOKEN", "PD_TOKEN PD_KEY", "PD_TOKEN")]
    [TestCase("PD_TOKEN", "PAGER_DUTY_TOKEN", "PAGER_DUTY_TOKEN")]
    [TestCase("PD_TOKEN", "PAGERDUTY_TOKEN PD_TOKEN", "PD_TOKEN")]
    [TestCase("PAGERDUTY_TOKEN", "PAGERDUTY_ROUTING_KEY", "PAGERDUTY_TOKEN")]
    public void A_name_is_written_as_the_repository_writes_it(string name, string used, string expected) =>
        Assert.That(VariableName.AsUsed(name, used.Split(' ')), Is.EqualTo(expected));

    [Test]
    public void A_second_value_is_called_by_its_type_where_that_tells_it_from_the_first()
    {
        using var repository = TestRepository.Init();
        var routing = SampleCredentials.Make(RuleCatalogue.RoutingKey, new Random(5));
        repository
            .Write(".env", "PAGERDUTY_TOKEN=other\n")
            .Write("a.py", $"pagerduty_token = '{ScannedText.Key()}'\npagerduty_key = '{routing}'\n")
            .Stage("a.py");

        var fix = repository.HookGuard("fix", "--yes");

        Assert.That(fix.ExitCode, Is.Zero, fix.Output + fix.Error);
        Assert.That(
            File.ReadAllText(repository.PathOf("a.py")),
            Does.Contain("pagerduty_token = os.environ[\"PAGERDUTY_USER_API_KEY\"]")
        );
    }
}
