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
    public void A_variable_is_called_what_the_file_calls_the_value_where_that_says_what_it_is(
        string before,
        string expected
    ) =>
        Assert.That(
            VariableName.Suggest(before + ScannedText.Key(), before.Length, RuleCatalogue.UserApiKey),
            Is.EqualTo(expected)
        );
}
