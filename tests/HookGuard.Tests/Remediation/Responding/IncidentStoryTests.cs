using HookGuard.Detection;
using HookGuard.Tests.PagerDuty;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Remediation.Responding;

/// <summary>The whole of an incident, with real git, a real remote, and a server in PagerDuty's place: from the alarm to the clean remote.</summary>
[Platform(Exclude = "Win")]
[Parallelizable(ParallelScope.All)]
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class IncidentStoryTests
{
    private static readonly string Admin = SampleCredentials.Make(RuleCatalogue.AccountApiKey, new Random(5));

    [Test]
    public void A_pushed_user_key_is_revoked_replaced_and_cleaned_up_and_seen_nowhere()
    {
        var key = SampleTokens.One;
        var revoked = false;
        using ApiServer server = new(request =>
            (request.Path, request.Authorization) switch
            {
                ("/audit/records", _) => new ApiReply(200, """{"records":[],"next_cursor":null}"""),
                ("/abilities", var signed) when signed.EndsWith(Admin, StringComparison.Ordinal) || !revoked =>
                    new ApiReply(200, """{"abilities":["teams"]}"""),
                ("/users/me", _) when !revoked => new ApiReply(
                    200,
                    """{"user":{"id":"PU1","name":"Author","email":"author@example.com","role":"admin"}}"""
                ),
                _ => new ApiReply(401, """{"error":{"message":"Authentication failed","code":2006}}"""),
            }
        );
        using var story = new IncidentStory($"pd_token = '{key}'", key, Admin);

        Assert.That(story.Blocked.ExitCode, Is.Not.Zero, "the hook blocks, until it is bypassed");
        Assert.That(story.Run(1, "respond", "app.py:1"), Does.Contain("Step 1 of 6, contain"));
        Assert.That(
            story.Run(0, "explain", story.Fingerprint),
            Does.Contain("published").And.Contain($"method_truncated_token={key[^4..]}")
        );
        Assert.That(story.Run(0, "where", story.Fingerprint), Does.Contain("origin/main").And.Contain("v1"));
        Assert.That(
            story.Run(1, "verify", story.Fingerprint, "--api-url", server.Url),
            Does.Contain("Live: revoke it.")
        );
        Assert.That(story.Run(1, "rotate", story.Fingerprint), Does.Contain("API Access"));
        revoked = true;
        Assert.That(story.Run(0, "verify", story.Fingerprint, "--api-url", server.Url), Does.Contain("Dead"));
        Assert.That(story.Run(1, "respond", story.Fingerprint), Does.Contain("Step 2 of 6, find"));
        Assert.That(story.Done("the app alone"), Does.Contain("Step 3 of 6, replace"));
        Assert.That(story.Done("too early"), Does.Contain("Not done yet: the old value is still in app.py:1."));
        story.Run(0, "fix", "app.py", "--yes");
        story.Repository.Stage("app.py").Commit("Read the key");
        Assert.That(story.Done("too early"), Does.Contain("Not done yet: the old value is still in .env:1."));
        story.Repository.Write(".env", $"PD_TOKEN={SampleTokens.Two}\n");
        Assert.That(story.Done("a new key in .env"), Does.Contain("Step 4 of 6, check"));
        story.Run(0, "usage", story.Fingerprint, "--api-url", server.Url);
        Assert.That(story.Done("no record of it"), Does.Contain("Step 5 of 6, clean"));
        CleanUp(story);
        var record = story.Run(0, "respond", story.Fingerprint, "--done", "the hooks are on again");

        Assert.That(
            record,
            Does.Contain("- State: closed")
                .And.Contain("- Remotes that had it: origin")
                .And.Contain("PagerDuty was asked: live")
                .And.Contain("PagerDuty was asked: dead")
                .And.Contain("0 records, 0 unknown addresses")
                .And.Not.Contain("| open |")
        );
        Assert.That(story.Run(0, "respond", "--status"), Does.Contain("closed"));
        story.AssertUnseen();
        story.AssertGone();
    }

    [Test]
    public void A_pushed_routing_key_is_replaced_by_PagerDuty_and_cleaned_up_and_seen_nowhere()
    {
        var old = SampleCredentials.Make(RuleCatalogue.RoutingKey, new Random(11));
        var made = SampleCredentials.Make(RuleCatalogue.RoutingKey, new Random(12));
        using var server = OrchestrationAccount.Of(old, made);
        using var story = new IncidentStory($"pagerduty_routing_key = '{old}'", old, Admin, made);
        string[] at = ["--api-url", server.Url];

        story.Run(1, "respond", "app.py:1");
        story.Run(0, "explain", story.Fingerprint);
        story.Run(0, "where", story.Fingerprint);
        Assert.That(story.Run(1, ["verify", story.Fingerprint, .. at]), Does.Contain("Live"));
        Assert.That(story.Run(0, ["owner", story.Fingerprint, .. at]), Does.Contain("Front door"));
        story.Run(0, "fix", "app.py", "--yes");
        story.Repository.Stage("app.py").Commit("Read the key");
        story.Run(0, ["rotate", story.Fingerprint, "--yes", .. at]);
        story.Run(0, ["rotate", story.Fingerprint, "--remove-old", "--yes", .. at]);
        Assert.That(story.Run(1, "respond", story.Fingerprint), Does.Contain("Step 2 of 6, find"));
        Assert.That(story.Done("the app alone"), Does.Contain($"rotate {story.Fingerprint}"));
        Assert.That(story.Done("rotated"), Does.Contain("Step 4 of 6, check"));
        Assert.That(story.Done("no strange alerts"), Does.Contain("Step 5 of 6, clean"));
        CleanUp(story);
        var record = story.Run(0, "respond", story.Fingerprint, "--done", "the hooks are on again");

        Assert.That(record, Does.Contain("- State: closed").And.Contain("the old routing key was removed"));
        Assert.That(File.ReadAllText(story.Repository.PathOf(".env")), Is.EqualTo($"PAGERDUTY_ROUTING_KEY={made}\n"));
        story.AssertUnseen();
        story.AssertGone();
    }

    private static void CleanUp(IncidentStory story)
    {
        Assert.That(story.Done("too early"), Does.Contain("Not done yet: main still reaches a commit with it."));
        Assert.That(story.Run(0, "rewrite", story.Fingerprint, "--dry-run"), Does.Contain("Nothing was changed."));
        var rewritten = story.Run(0, "rewrite", story.Fingerprint, "--yes");
        story.Copy(rewritten, "git push");
        Assert.That(story.Done("too early"), Does.Contain("Not done yet: ").And.Contain("--forget"));
        Assert.That(story.Run(0, "rewrite", story.Fingerprint, "--forget"), Does.Contain("No object"));
        Assert.That(story.Done("rewritten, pushed, and finished"), Does.Contain("Step 6 of 6, prevent"));
    }
}
