using System.Text;
using System.Text.Json;

namespace HookGuard.Tests.Scenarios;

/// <summary>Where the configuration comes from, and what it does to a real commit.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class PolicyScenarios
{
    private static readonly string Secret = $"KEY = '{ScannedText.Key()}'\n";

    [Test]
    public void A_commit_that_also_loosens_the_policy_is_told_so()
    {
        using var repository = TestRepository.Init().Hook("pre-commit");
        repository.Write(".hookguard.json", """{ "blockAt": "low" }""").Stage().Commit();
        repository
            .Write(".hookguard.json", """{ "blockAt": "high", "paths": { "ignore": ["docs/"] } }""")
            .Write("a.py", Secret)
            .Stage();

        var commit = repository.TryGit("commit", "-m", "Change");

        Assert.Multiple(() =>
        {
            Assert.That(commit.ExitCode, Is.EqualTo(1), commit.Error);
            Assert.That(commit.Error, Does.Contain(".hookguard.json changes too: blockAt is now high."));
            Assert.That(commit.Error, Does.Contain(".hookguard.json changes too: 'docs/' is no longer scanned."));
        });
    }

    [Test]
    public void A_commit_that_takes_longer_than_it_may_is_blocked()
    {
        using var repository = TestRepository.Init().Hook("pre-commit");
        repository
            .Write(".hookguard.json", """{ "budgets": { "commit": "0ms" } }""")
            .Write("long.txt", string.Concat(Enumerable.Repeat("pagerduty routing key\n", 200_000)))
            .Stage();

        var commit = repository.TryGit("commit", "-m", "Change");

        Assert.Multiple(() =>
        {
            Assert.That(commit.ExitCode, Is.EqualTo(1), commit.Error);
            Assert.That(
                commit.Error,
                Does.Contain("not everything was scanned within 0 s").And.Contain("budgets.commit")
            );
            Assert.That(repository.HookGuard("pre-commit").ExitCode, Is.EqualTo(3));
        });
    }

    [Test]
    public void A_scan_that_somebody_typed_takes_as_long_as_it_needs()
    {
        using var repository = TestRepository.Init();
        repository.Write(".hookguard.json", """{ "budgets": { "commit": "0ms" } }""").Stage();

        Assert.That(repository.HookGuard("scan", "--staged"), Is.EqualTo(new CommandResult(0, "", "")));
    }

    [Test]
    public void The_environment_overrules_the_repository_and_its_lists_add_up()
    {
        using var repository = TestRepository.Init();
        repository
            .Write(".hookguard.json", """{ "paths": { "ignore": ["*.txt"] } }""")
            .Write("a.py", Secret)
            .Write("b.txt", Secret);
        repository.Environment["HOOKGUARD_PATHS__IGNORE__0"] = "*.py";

        Assert.That(repository.HookGuard("scan"), Is.EqualTo(new CommandResult(0, "", "")));
    }

    [TestCase("HOOKGUARD_BLOKAT", "high", "there is no key 'BLOKAT'; did you mean 'blockAt'?")]
    [TestCase("HOOKGUARD_BLOCKAT", "hihg", "the value must be one of low, medium, high; did you mean 'high'?")]
    [TestCase("HOOKGUARD_ALLOWCOMMENTS", "never", "the value must be true or false")]
    [TestCase("HOOKGUARD_PATHS", "docs/", "the value belongs to a key below this one")]
    public void A_mistake_in_the_environment_blocks(string name, string value, string problem)
    {
        using var repository = TestRepository.Init();
        repository.Environment[name] = value;

        var hook = repository.HookGuard("pre-commit");

        Assert.Multiple(() =>
        {
            Assert.That(hook.ExitCode, Is.EqualTo(2));
            Assert.That(hook.Error, Does.Contain($"{name}: {problem}"));
        });
    }

    [Test]
    public void A_repository_cannot_set_what_the_user_has_locked_and_the_check_says_so()
    {
        using var repository = TestRepository.Init();
        repository
            .Write("../.config/hookguard/hookguard.json", """{ "lock": ["paths.ignore"] }""")
            .Write(".hookguard.json", """{ "paths": { "ignore": ["*.py"] } }""")
            .Write("a.py", Secret);

        var check = repository.HookGuard("config", "check");

        Assert.Multiple(() =>
        {
            Assert.That(repository.HookGuard("scan").ExitCode, Is.EqualTo(1));
            Assert.That(check.ExitCode, Is.Zero);
            Assert.That(check.Error, Does.Contain(".hookguard.json: 'paths.ignore' is ignored because"));
        });
    }

    [Test]
    public void Standard_input_is_looked_at_as_the_file_that_it_would_be()
    {
        using var repository = TestRepository.Init();
        string[] arguments = ["scan", "--stdin", "--path", "in/a.py", "--format", "json"];

        var scan = repository.Run(TestRepository.Tool, arguments, Encoding.UTF8.GetBytes(Secret));

        using var report = JsonDocument.Parse(scan.Output);
        var finding = report.RootElement.GetProperty("findings").EnumerateArray().Single();
        Assert.Multiple(() =>
        {
            Assert.That(scan.ExitCode, Is.EqualTo(1), scan.Error);
            Assert.That(finding.GetProperty("path").GetString(), Is.EqualTo("in/a.py"));
            repository.Write(".hookguard.json", """{ "paths": { "ignore": ["in/"] } }""");
            Assert.That(
                repository.Run(TestRepository.Tool, arguments, Encoding.UTF8.GetBytes(Secret)).ExitCode,
                Is.Zero
            );
        });
    }

    [Test]
    public void Imported_and_own_rules_block_a_commit_as_they_stand_in_the_index()
    {
        using var repository = TestRepository.Init().Hook("pre-commit");
        repository
            .Write("rules/gitleaks.toml", "[[rules]]\nid = 'corp'\nregex = '''corp-[0-9a-f]{20}'''\n")
            .Write(
                ".hookguard.json",
                """{ "rules": { "import": ["rules/gitleaks.toml"], "custom": [{ "id": "acme", "pattern": "acme_[a-z]{20}" }] } }"""
            )
            .Write("a.txt", $"corp-{new string('7', 20)}\nacme_{new string('x', 20)}\n")
            .Stage();
        File.Delete(repository.PathOf("rules/gitleaks.toml"));

        var commit = repository.TryGit("commit", "-m", "Change");

        Assert.Multiple(() =>
        {
            Assert.That(commit.ExitCode, Is.EqualTo(1));
            Assert.That(commit.Error, Does.Contain("a.txt:1:1").And.Contain("a.txt:2:1"), commit.Error);
        });
    }
}
