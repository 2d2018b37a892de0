using System.Text.Json;

namespace HookGuard.Tests.Scenarios;

/// <summary>Suppressions are found, dropped and accounted for.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class SuppressionScenarios
{
    [TestCase("gitleaks:allow")]
    [TestCase("ggignore")]
    [TestCase("pragma: allowlist secret")]
    [TestCase("trufflehog:ignore")]
    public void A_marker_of_another_tool_counts_only_where_it_is_configured(string marker)
    {
        using var repository = TestRepository.Init();
        repository.Write("a.py", $"A = '{ScannedText.Key(1)}'  # {marker}\n");

        var before = repository.HookGuard("scan");
        repository.Write(".hookguard.json", $$"""{ "allowMarkers": ["{{marker}}"] }""");
        var after = repository.HookGuard("scan");
        repository.Write("a.py", $"A = '{ScannedText.Key(1)} {marker}'\nB = '{ScannedText.Key(1)}'  # x{marker}\n");
        var inLiteral = repository.HookGuard("scan");

        Assert.That((before.ExitCode, after.ExitCode, inLiteral.ExitCode), Is.EqualTo((1, 0, 1)), inLiteral.Error);
    }

    [Test]
    public void Expired_entries_are_found_and_pruned()
    {
        using var repository = TestRepository.Init();
        repository.Write(
            ".hookguard.json",
            """
            {
              "allow": [
                { "path": "old.py", "until": "2020-01-01", "reason": "sample" }, // gone
                { "path": "new.py", "reason": "sample" }
              ]
            }
            """
        );
        repository.Write("new.py", $"A = '{ScannedText.Key(1)}'\n");

        var wrong = repository.HookGuard("allow", "check");
        var pruned = repository.HookGuard("allow", "prune");
        var right = repository.HookGuard("allow", "check", "--unused");

        Assert.Multiple(() =>
        {
            Assert.That((wrong.ExitCode, pruned.ExitCode, right.ExitCode), Is.EqualTo((1, 0, 0)), pruned.Error);
            Assert.That(wrong.Output, Does.Contain("old.py").And.Contain("[expired]"));
            Assert.That(
                File.ReadAllText(repository.PathOf(".hookguard.json")),
                Does.Contain("new.py").And.Not.Contain("old.py")
            );
        });
    }

    [Test]
    public void The_last_blocked_commit_is_allowed_at_once()
    {
        using var repository = TestRepository.Init();
        repository
            .Hook("pre-commit")
            .Write("a.py", $"A = '{ScannedText.Key(1)}'\nB = '{ScannedText.Key(2)}'\n")
            .Stage();
        var blocked = repository.TryGit("commit", "-qm", "Add");

        var allowed = repository.HookGuard("allow", "--last", "--reason", "made up");
        var passed = repository.Stage().TryGit("commit", "-qm", "Add");
        var none = repository.HookGuard("allow", "--last", "--reason", "made up");

        Assert.That(
            (blocked.ExitCode, allowed.ExitCode, passed.ExitCode, none.ExitCode),
            Is.EqualTo((1, 0, 0, 2)),
            allowed.Error + passed.Error
        );
    }

    [Test]
    public void An_audit_tells_what_holds_and_who_allowed_what()
    {
        using var repository = TestRepository.Init();
        repository
            .Write(
                ".hookguard.json",
                "{\n  \"blockAt\": \"high\",\n  \"allow\": [\n    { \"path\": \"a.py\", \"reason\": \"made up\", \"until\": \"2020-01-01\" }\n  ]\n}\n"
            )
            .Write("b.py", $"B = '{ScannedText.Key(2)}'  # hookguard:allow until=2999-12-31 -- in the manual\n")
            .Stage()
            .Commit();
        repository.HookGuard("install");

        var text = repository.HookGuard("audit");
        var markdown = repository.HookGuard("audit", "--format", "markdown");
        using var json = JsonDocument.Parse(repository.HookGuard("audit", "--format", "json").Output);
        var suppressions = json.RootElement.GetProperty("suppressions").EnumerateArray().ToList();

        Assert.Multiple(() =>
        {
            Assert.That(text.ExitCode, Is.Zero, text.Error);
            Assert.That(text.Output, Does.Contain(".hookguard.json:4").And.Contain("expired"));
            Assert.That(text.Output, Does.Contain("b.py:1").And.Contain("Author <author@example.com>"));
            Assert.That(text.Output, Does.Match("pre-commit +HookGuard +yes"));
            Assert.That(markdown.Output, Does.Contain("`b.py:1`"));
            Assert.That(json.RootElement.GetProperty("policy").GetProperty("blockAt").GetString(), Is.EqualTo("high"));
            Assert.That(
                suppressions.Select(one => one.GetProperty("state").GetString()),
                Is.EqualTo(["expired", "in use"])
            );
            Assert.That(
                suppressions.Select(one => one.GetProperty("by").GetString()),
                Has.All.EqualTo("Author <author@example.com>")
            );
        });
    }
}
