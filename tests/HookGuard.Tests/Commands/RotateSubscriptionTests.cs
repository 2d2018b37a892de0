using HookGuard.Detection;
using HookGuard.Tests.PagerDuty;

namespace HookGuard.Tests.Commands;

/// <summary>Secrets that PagerDuty shows once, and sessions: what the API cannot change, it makes anew or ends.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class RotateSubscriptionTests
{
    private static readonly string Admin = SampleCredentials.Make(RuleCatalogue.AccountApiKey, new Random(5));
    private static readonly string Made = SampleCredentials.Make(RuleCatalogue.WebhookSecret, new Random(6));

    [Test]
    public void A_webhook_is_made_again_with_the_same_settings_and_the_old_one_removed()
    {
        using var server = Answering(
            ("GET /webhook_subscriptions/PW1", Webhook("PW1", "")),
            (
                "POST /webhook_subscriptions",
                Webhook(
                    "PW2",
                    $"""
                    ,"secret":"{Made}"
                    """
                )
            ),
            ("DELETE /webhook_subscriptions/PW1", "")
        );
        using var repository = Leaked(RuleCatalogue.WebhookSecret, out var fingerprint);

        var renewed = Run(repository, server, "rotate", fingerprint, "--subscription", "PW1", "--yes");
        var removed = Run(repository, server, "rotate", fingerprint, "--subscription", "PW1", "--remove-old", "--yes");

        Assert.That((renewed.ExitCode, removed.ExitCode), Is.EqualTo((0, 0)), renewed.Error + removed.Error);
        Assert.That(
            server.Requests.Single(request => request.Method == "POST").Body,
            Is.EqualTo(
                """{"webhook_subscription":{"type":"webhook_subscription","active":true,"delivery_method":{"type":"http_delivery_method","url":"https://example.com/hook"},"events":["incident.triggered"],"filter":{"id":"PS1","type":"service_reference"},"description":"To chat"}}"""
            )
        );
        Assert.That(File.ReadAllText(repository.PathOf(".env")), Is.EqualTo($"PAGERDUTY_WEBHOOK_SECRET={Made}\n"));
        Assert.That(renewed.Output, Does.Contain("The new webhook is PW2").And.Not.Contain(Made));
        Assert.That(server.Requests.Last().Method, Is.EqualTo("DELETE"));
    }

    [Test]
    public void A_webhook_with_headers_that_cannot_be_copied_is_left_alone()
    {
        using var server = Answering(
            (
                "GET /webhook_subscriptions/PW1",
                Webhook(
                    "PW1",
                    """
                    ,"custom_headers":[{"name":"X-Key","value":"<redacted>"}]
                    """
                )
            )
        );
        using var repository = Leaked(RuleCatalogue.WebhookSecret, out var fingerprint);

        var rotate = Run(repository, server, "rotate", fingerprint, "--subscription", "PW1", "--yes");

        Assert.That(rotate.ExitCode, Is.EqualTo(1), rotate.Error);
        Assert.That(rotate.Output, Does.Contain("custom headers").And.Contain("In the console:"));
        Assert.That(server.Requests, Has.All.Property("Method").EqualTo("GET"));
    }

    [Test]
    public void A_sidecar_runner_is_made_again_for_the_same_teams()
    {
        using var server = Answering(
            ("GET /automation_actions/runners/R1", Runner("sidecar", "R1", "")),
            (
                "POST /automation_actions/runners",
                Runner(
                    "sidecar",
                    "R2",
                    $"""
                    ,"secret":"{Made}"
                    """
                )
            ),
            ("DELETE /automation_actions/runners/R1", "")
        );
        using var repository = Leaked(RuleCatalogue.RunnerSecret, out var fingerprint);

        var renewed = Run(repository, server, "rotate", fingerprint, "--runner", "R1", "--yes");
        var removed = Run(repository, server, "rotate", fingerprint, "--runner", "R1", "--remove-old", "--yes");

        Assert.That((renewed.ExitCode, removed.ExitCode), Is.EqualTo((0, 0)), renewed.Error + removed.Error);
        Assert.That(
            server.Requests.Single(request => request.Method == "POST").Body,
            Does.Contain("\"runner_type\":\"sidecar\"")
                .And.Contain("\"teams\":[{\"id\":\"PT1\",\"type\":\"team_reference\"}]")
        );
        Assert.That(File.ReadAllText(repository.PathOf(".env")), Is.EqualTo($"PAGERDUTY_RUNNER_SECRET={Made}\n"));
        Assert.That(renewed.Output, Does.Contain("The new runner is R2").And.Not.Contain(Made));
    }

    [Test]
    public void A_runner_of_another_type_is_replaced_in_the_console()
    {
        using var server = Answering(("GET /automation_actions/runners/R1", Runner("runbook", "R1", "")));
        using var repository = Leaked(RuleCatalogue.RunnerSecret, out var fingerprint);

        var rotate = Run(repository, server, "rotate", fingerprint, "--runner", "R1", "--yes");

        Assert.That(rotate.ExitCode, Is.EqualTo(1), rotate.Error);
        Assert.That(rotate.Output, Does.Contain("sidecar runners alone").And.Contain("In the console:"));
    }

    [Test]
    public void The_sessions_of_a_user_are_ended_and_other_apps_named()
    {
        var ended = false;
        using ApiServer server = new(request =>
        {
            ended |= request.Method == "DELETE";
            var session =
                """{"client_id":"PagerDutyLogin","delegation_type":"web","scope":"openid","created_at":"2026-10-30T15:45:02Z"},""";
            return request.Path switch
            {
                "/abilities" => new ApiReply(200, """{"abilities":[]}"""),
                "/oauth_delegations" => new ApiReply(200, """{"status":"ok"}"""),
                _ => new ApiReply(
                    200,
                    $$"""{"oauth_delegations":[{{(ended ? "" : session)}}{"client_id":"Slack","type":"integration","scope":"read","created_at":"2026-10-01T00:00:00Z"}],"limit":25,"more":false}"""
                ),
            };
        });
        using var repository = Leaked(RuleCatalogue.OAuthToken, out var fingerprint);

        var rotate = Run(repository, server, "rotate", fingerprint, "--user", "PU1", "--yes");

        Assert.That(rotate.ExitCode, Is.Zero, rotate.Error);
        Assert.That(
            rotate.Output,
            Does.Contain("integration  Slack").And.Contain("Revoke All Tokens").And.Contain("Ended.")
        );
        Assert.That(
            server.Requests.Where(request => request.Method == "DELETE").Select(request => request.Url),
            Is.EqualTo(["/oauth_delegations?user_id=PU1&type=mobile", "/oauth_delegations?user_id=PU1&type=web"])
        );
    }

    [TestCase("webhook-secret", "--subscription ID")]
    [TestCase("runner-secret", "--runner ID")]
    public void Whose_secret_it_is_has_to_be_named(string id, string advice)
    {
        using var server = Answering();
        using var repository = Leaked(RuleCatalogue.All.Single(rule => rule.Id == id), out var fingerprint);

        var rotate = Run(repository, server, "rotate", fingerprint, "--yes");

        Assert.That(rotate.ExitCode, Is.EqualTo(2), rotate.Output);
        Assert.That(rotate.Error, Does.Contain(advice));
    }

    private static TestRepository Leaked(Rule rule, out string fingerprint)
    {
        var value = SampleCredentials.Make(rule, new Random(11));
        var line = rule.Id switch
        {
            "webhook-secret" => $"PAGERDUTY_WEBHOOK_SECRET={value}",
            "runner-secret" => $"PAGERDUTY_RUNNER_SECRET={value}",
            _ => $"PAGERDUTY_OAUTH_TOKEN={value}",
        };
        fingerprint = Fingerprints.Of(value);
        var repository = TestRepository.Init().Write("settings.sh", $"{line}\n").Write(".gitignore", "/.env\n");
        repository.Environment["PAGERDUTY_ADMIN_KEY"] = Admin;
        return repository;
    }

    private static CommandResult Run(TestRepository repository, ApiServer server, params string[] arguments) =>
        repository.HookGuard([.. arguments, "--api-url", server.Url]);

    private static ApiServer Answering(params (string Call, string Body)[] answers) =>
        new(request =>
            request.Path == "/abilities" ? new ApiReply(200, """{"abilities":[]}""")
            : answers.FirstOrDefault(answer => answer.Call == $"{request.Method} {request.Path}")
                is { Call: not null } found
                ? new ApiReply(found.Body is "" ? 204 : 200, found.Body)
            : new ApiReply(404)
        );

    private static string Webhook(string id, string more) =>
        $$$"""{"webhook_subscription":{"id":"{{{id}}}","type":"webhook_subscription","active":true,"delivery_method":{"id":"PD1","type":"http_delivery_method","url":"https://example.com/hook"{{{more}}}},"events":["incident.triggered"],"filter":{"id":"PS1","type":"service_reference"},"description":"To chat"}}""";

    private static string Runner(string type, string id, string more) =>
        $$$"""{"runner":{"id":"{{{id}}}","type":"runner","runner_type":"{{{type}}}","name":"Runner","description":"D","teams":[{"id":"PT1","type":"team_reference","summary":"T"}]{{{more}}}}}""";
}
