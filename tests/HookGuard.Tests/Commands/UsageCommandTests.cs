using System.Globalization;
using System.Text;
using HookGuard.Detection;
using HookGuard.Tests.PagerDuty;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Commands;

/// <summary>Misuse of a key, as the audit trail shows it to people.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class UsageCommandTests
{
    private static readonly string Key = SampleTokens.One;
    private static readonly string Admin = SampleCredentials.Make(RuleCatalogue.AccountApiKey, new Random(5));

    [Test]
    public void Use_by_strangers_comes_first()
    {
        using ApiServer server = new(request =>
            request.Path switch
            {
                "/abilities" => new ApiReply(200, """{"abilities":[]}"""),
                "/audit/records" => new ApiReply(
                    200,
                    """
                    {"records":[
                      {"id":"1","execution_time":"2026-11-02T03:04:05Z","execution_context":{"remote_address":"192.0.2.7"},
                       "actors":[{"id":"PU1","type":"user_reference","summary":"Author"}],"action":"update",
                       "root_resource":{"id":"PS1","type":"service_reference","summary":"Payments"}},
                      {"id":"2","execution_time":"2026-11-03T03:04:05Z","execution_context":{"remote_address":"203.0.113.9"},
                       "actors":[{"id":"PU1","type":"user_reference","summary":"A\n::error::"}],"action":"delete",
                       "root_resource":{"id":"PS2","type":"service_reference","summary":"Shop"}}
                    ],"next_cursor":null}
                    """
                ),
                _ => new ApiReply(404),
            }
        );
        using var repository = TestRepository.Init().Write("app.py", $"key = '{Key}'\n");

        var usage = repository.Run(
            TestRepository.Tool,
            ["usage", "app.py:1", "--admin-key", "-", "--known", "192.0.2.0/24", "--api-url", server.Url],
            Encoding.UTF8.GetBytes(Admin)
        );

        Assert.That(usage.ExitCode, Is.EqualTo(1), usage.Error);
        Assert.That(
            usage.Output,
            Does.Match("(?s)unknown: 203.0.113.9\n  2026-11-03 03h  delete service Shop.*known: 192.0.2.7")
        );
        Assert.That(usage.Output, Does.Contain("No record does not mean that nobody used it."));
        Assert.That(usage.Output, Does.Not.Contain("\n::error"));
        Assert.That(server.Requests.Last().Url, Does.Contain($"method_truncated_token={Key[^4..]}"));
    }

    [Test]
    public void A_plan_without_audit_trail_is_explained()
    {
        using ApiServer server = new(request =>
            request.Path == "/abilities"
                ? new ApiReply(200, """{"abilities":[]}""")
                : new ApiReply(402, """{"error":{"message":"Payment Required"}}""")
        );
        using var repository = TestRepository.Init().Write("admin", Admin);

        var usage = repository.HookGuard("usage", "u+…9Qxz", "--admin-key", "admin", "--api-url", server.Url);

        Assert.That(usage.ExitCode, Is.EqualTo(3), usage.Output);
        Assert.That(usage.Error, Does.Contain("plan"));
    }

    [TestCase(100, 100)]
    [TestCase(9000, 364)]
    [TestCase(-9000, 31)]
    public void It_begins_with_the_first_commit_that_has_the_key(int daysAgo, int asked)
    {
        var today = DateTime.UtcNow.Date;
        using var server = ApiServer.Of(402);
        using var repository = TestRepository.Init().Write("app.py", $"key = '{Key}'\n").Stage();
        repository.Environment["GIT_AUTHOR_DATE"] = $"{today.AddDays(-daysAgo):yyyy-MM-dd}T00:00:00Z";
        repository.Commit();
        repository.Environment["PAGERDUTY_ADMIN_KEY"] = Admin;

        var usage = repository.HookGuard("usage", "app.py:1", "--api-url", server.Url);

        Assert.That(usage.Output, Does.Match($@"since\s+{today.AddDays(-asked):yyyy-MM-dd}\."), usage.Error);
    }

    [Test]
    public void A_clock_that_is_off_leaves_the_answer_open()
    {
        using ApiServer server = new(request => new ApiReply(
            200,
            request.Path == "/abilities" ? """{"abilities":[]}""" : """{"records":[],"next_cursor":null}"""
        )
        {
            Headers = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Date"] = DateTime.UtcNow.AddHours(-2).ToString("R", CultureInfo.InvariantCulture),
            },
        });
        using var repository = TestRepository.Init();
        repository.Environment["PAGERDUTY_ADMIN_KEY"] = Admin;

        var usage = repository.HookGuard("usage", "u+…9Qxz", "--api-url", server.Url);

        Assert.That(usage.ExitCode, Is.EqualTo(3), usage.Error);
        Assert.That(usage.Output, Does.Contain("clock differs from PagerDuty's by 120 minutes"));
    }
}
