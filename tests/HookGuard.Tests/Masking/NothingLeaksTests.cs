using System.Text;
using HookGuard.Detection;

namespace HookGuard.Tests.Masking;

/// <summary>Every command, with credentials wherever one can stand, and errors provoked: no output, file or child may repeat one.</summary>
[Platform("Linux")]
public sealed class NothingLeaksTests
{
    private static readonly string[][] Commands =
    [
        ["pre-commit"],
        ["pre-merge-commit"],
        ["commit-msg", "message"],
        ["commit-msg", "missing-KEY"],
        ["post-commit"],
        ["post-rewrite", "KEY"],
        ["pre-push", "KEY", "https://KEY@example.com/KEY"],
        ["pre-receive"],
        ["scan", "."],
        ["scan", "missing-KEY"],
        ["scan", "--staged"],
        ["scan", "--history"],
        ["scan", "--commits", "HEAD"],
        ["scan", "--commits", "KEY"],
        ["scan", "--commits", "refs/heads/KEY"],
        ["scan", "--since", "KEY"],
        ["scan", "--image", "KEY"],
        ["scan", "--stdin", "--path", "KEY"],
        ["scan", "--KEY"],
        ["scan", ""],
        ["scan", ".", "--output", ""],
        ["scan", "--format", "KEY"],
        ["scan", ".", "--output", "no/KEY"],
        ["ci"],
        ["ci", "--base", "KEY"],
        ["config", "check"],
        ["config", "show"],
        ["allow", "list"],
        ["allow", "KEY"],
        ["allow", "KEY:1"],
        ["allow", "hg1:0000000000000000", "--reason", "KEY"],
        ["allow", "hg1:0000000000000000", "--reason", "why", "--until", "KEY"],
        ["explain", "KEY"],
        ["explain", "KEY:1"],
        ["explain", "app.py:2"],
        ["explain", "app.py:2", "--format", "markdown"],
        ["explain", "app.py:2", "--format", "json"],
        ["fix", "--dry-run"],
        ["fix", "KEY"],
        ["doctor"],
        ["completion", "KEY"],
        ["KEY"],
    ];

    private static readonly string[] Formats =
    [
        "json",
        "jsonl",
        "sarif",
        "github",
        "gitlab",
        "junit",
        "markdown",
        "text",
    ];

    [Test]
    public void No_command_repeats_a_credential_whatever_goes_wrong([Values] bool isConfigured)
    {
        var random = new Random(17);
        var key = SampleCredentials.Make(RuleCatalogue.UserApiKey, random);
        var integration = SampleCredentials.Make(RuleCatalogue.IntegrationKey, random);
        using var repository = Seed(key, integration);
        if (isConfigured)
        {
            repository.Write(
                ".hookguard.json",
                $$"""{ "{{key}}": 1, "paths": { "ignore": ["{{key}}/.."] }, "rules": { "import": ["{{key}}"], "severity": { "{{key}}": "off" } }, "store": "{{key}}" }"""
            );
            repository.Stage(".hookguard.json");
        }

        IEnumerable<string[]> commands =
        [
            .. Commands,
            .. Formats.Select(format => (string[])["scan", ".", "--format", format]),
            .. Formats.Select(format =>
                (string[])["scan", "--history", "--format", format, "--output", $"../{format}.report"]
            ),
        ];
        List<string> leaks = [];
        foreach (var command in commands)
        {
            string[] arguments = [.. command.Select(part => part.Replace("KEY", key))];
            var result = repository.Run(
                TestRepository.Tool,
                arguments,
                Encoding.UTF8.GetBytes($"{key} {repository.Head()} refs/heads/{key} {new string('0', 40)}\n")
            );
            var name = string.Join(' ', command);
            Assert.That(result.ExitCode, Is.InRange(0, 3), name);
            Assert.That(result.Error, Does.Not.Contain("fault in HookGuard"), name);
            leaks.AddRange(
                ((string[])[key, integration])
                    .Where(value => (result.Output + result.Error).Contains(value))
                    .Select(value => $"{name}: {Around(result.Output + result.Error, value)}")
            );
        }

        foreach (var report in Directory.EnumerateFiles(Path.Join(repository.Folder, ".."), "*.report"))
        {
            var text = File.ReadAllText(report);
            leaks.AddRange(((string[])[key, integration]).Where(text.Contains).Select(value => Around(text, value)));
        }

        Assert.That(leaks, Is.Empty, string.Join('\n', leaks));
    }

    private static TestRepository Seed(string key, string integration)
    {
        var repository = TestRepository.Init();
        repository
            .Write(
                "app.py",
                $"import pagerduty\nkey = '{key}'  # {key} hookguard:allow user-api-key until=2001-01-01 -- {key}\n"
            )
            .Write(
                "hook.yml",
                $"pagerduty:\n  routing_key: {integration} # the same as {integration}, see {integration}\n"
            )
            .Write($"folder-{key}/{key}.txt", $"pagerduty_routing_key = {integration}\n")
            .Write("message", $"Subject {key}\n\nBody {key}\n")
            .Write("event.json", $$"""{ "before": "{{key}}", "pull_request": { "base": { "sha": "{{key}}" } } }""")
            .Stage();
        repository.Config("user.name", key).Commit($"Message {key}");
        repository.Git("branch", key);
        repository.Git("tag", "-a", "-m", key, $"tag-{key}");
        repository.Git("remote", "add", "origin", $"https://{key}@example.com/{key}.git");
        repository.Write("staged.py", $"a = '{key}'; b = '{key}'\n").Stage("staged.py");
        repository.Environment["GITHUB_ACTIONS"] = "true";
        repository.Environment["GITHUB_EVENT_NAME"] = "pull_request";
        repository.Environment["GITHUB_BASE_REF"] = key;
        repository.Environment["GITHUB_EVENT_PATH"] = repository.PathOf("event.json");
        repository.Environment["GIT_PUSH_OPTION_0"] = key;
        return repository;
    }

    private static string Around(string text, string value)
    {
        var at = text.IndexOf(value, StringComparison.Ordinal);
        return text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)].ReplaceLineEndings(" ");
    }
}
