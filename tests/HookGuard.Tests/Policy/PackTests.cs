using System.Text;
using HookGuard.Detection;
using HookGuard.Policy;
using HookGuard.Policy.Configuration;

namespace HookGuard.Tests.Policy;

/// <summary>A pack of other vendors' kinds, from the configuration to the report.</summary>
public sealed class PackTests
{
    private const string On = """{ "rules": { "packs": ["well-known"] } }""";
    private const string Id = "github-personal-access-token";

    private static readonly string Token = Sample(Id);

    [Test]
    public void A_commit_is_blocked_only_while_the_pack_is_on()
    {
        using var repository = TestRepository.Init().WithAuthor();
        repository.Hook("pre-commit");
        repository.Write("a.py", $"token = '{Token}'\n").Stage();
        var off = repository.TryGit("commit", "-m", "Without the pack");
        repository.Write(".hookguard.json", On).Write("b.py", $"token = '{Sample(Id, 8)}'\n").Stage();
        var on = repository.TryGit("commit", "-m", "With the pack");

        Assert.Multiple(() =>
        {
            Assert.That(off.ExitCode, Is.Zero, off.Error);
            Assert.That(on.ExitCode, Is.Not.Zero);
            Assert.That(on.Error, Does.Contain("GitHub personal access token").And.Contain("b.py:1:10"));
            Assert.That(on.Error, Does.Not.Contain("PagerDuty").And.Not.Contain(Sample(Id, 8)));
        });
    }

    [TestCase("text")]
    [TestCase("json")]
    [TestCase("jsonl")]
    [TestCase("sarif")]
    [TestCase("github")]
    [TestCase("gitlab")]
    [TestCase("junit")]
    [TestCase("markdown")]
    public void Every_report_names_the_kind_and_shows_no_value(string format)
    {
        using var repository = TestRepository.Init();
        var key = Sample("rsa-private-key");
        repository.Write(".hookguard.json", On).Write("a.py", $"token = '{Token}'\n").Write("key.pem", key + "\n");

        var result = repository.HookGuard("scan", "a.py", "key.pem", "--format", format);

        var shown = result.Output + result.Error;
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(1), result.Error);
            Assert.That(shown, Does.Contain("GitHub personal access token").And.Contain("RSA private key"));
            Assert.That(shown, Does.Not.Contain("PagerDuty").And.Not.Contain(Token));
            foreach (var line in key.Split('\n')[1..^1])
            {
                Assert.That(shown, Does.Not.Contain(line));
            }
        });
    }

    [Test]
    public void A_private_key_is_one_finding_at_its_first_line()
    {
        using var repository = TestRepository.Init();
        repository.Write(".hookguard.json", On).Write("key.pem", $"\n{Sample("openssh-private-key")}\n");
        var result = repository.HookGuard("scan", "key.pem", "--format", "jsonl");
        Assert.That(
            result.Output.Split('\n').Where(line => line.Contains("\"startLine\"", StringComparison.Ordinal)),
            Is.All.Contains("\"startLine\":2").And.Exactly(1).Items
        );
    }

    [Test]
    public void An_allow_comment_allows_it_by_its_rule()
    {
        using var repository = TestRepository.Init();
        repository
            .Write(".hookguard.json", On)
            .Write("a.py", $"token = '{Token}'  # hookguard:allow {Id} -- revoked, kept for the test\n");
        Assert.That(repository.HookGuard("scan", "a.py").ExitCode, Is.Zero);
    }

    [TestCase("staged")]
    [TestCase("committed")]
    [TestCase("published")]
    public void Its_page_says_what_it_is_where_it_is_revoked_and_where_that_is_documented(string stage)
    {
        var kind = RulePack.WellKnown.Kind(Id)!;
        using var repository = TestRepository.Init();
        var result = repository.HookGuard("explain", Id, "--stage", stage, "--format", "markdown");
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero, result.Error);
            Assert.That(result.Output, Does.Contain(kind.Rule.Name).And.Contain(kind.Rule.Grants));
            Assert.That(result.Output, Does.Not.Contain("PagerDuty").IgnoreCase);
            Assert.That(result.Output, stage == "published" ? Does.Contain(kind.Revoke) : Does.Contain("# "));
            Assert.That(result.Output, stage == "committed" ? Does.Contain("# ") : Does.Contain(kind.Documentation));
        });
    }

    [Test]
    public void An_unknown_pack_is_an_error_with_the_names_that_there_are() =>
        Assert.That(
            Read("""{ "rules": { "packs": ["well-knwon"] } }""").Problems.Select(problem => problem.ToString()),
            Is.EqualTo([
                ".hookguard.json:1:24: an item of 'packs' must be one of well-known; did you mean 'well-known'?",
            ])
        );

    [Test]
    public void Its_rules_have_severities_and_ids_as_the_others_do()
    {
        var settings = Read(
            """{ "rules": { "packs": ["well-known"], "severity": { "github-personal-access-token": "warn" } } }"""
        ).Settings;
        Assert.Multiple(() =>
        {
            Assert.That(settings.SeverityOf(RulePack.WellKnown.Kind(Id)!.Rule), Is.EqualTo(Severity.Warn));
            Assert.That(settings.HasRule(Id));
            Assert.That(SettingsText.Of(settings), Does.Match("rules.packs +well-known +[(].hookguard.json[)]"));
            Assert.That(SettingsText.Of(Settings.BuiltIn), Does.Match("rules.packs +none"));
            Assert.That(Settings.BuiltIn.HasRule(Id), Is.False);
        });
    }

    [Test]
    public void Switching_a_pack_off_loosens_the_policy() =>
        Assert.Multiple(() =>
        {
            var on = Read(On).Settings;
            Assert.That(PolicyRelaxation.Between(on, Settings.BuiltIn), Is.EqualTo(["the pack well-known is off now"]));
            Assert.That(PolicyRelaxation.Between(Settings.BuiltIn, on), Is.Empty);
        });

    [Test]
    public void The_environment_switches_it_on()
    {
        using var repository = TestRepository.Init();
        repository.Environment["HOOKGUARD_RULES__PACKS__0"] = "well-known";
        repository.Write("a.py", $"token = '{Token}'\n");
        Assert.That(repository.HookGuard("scan", "a.py").ExitCode, Is.EqualTo(1));
    }

    private static LayeredConfiguration Read(string json) =>
        LayeredConfiguration.Read(
            [new ConfigurationLayer(".hookguard.json", Encoding.UTF8.GetBytes(json), MayLock: false, _ => null)],
            []
        );

    private static string Sample(string id, int seed = 5) =>
        SampleCredentials.Make(RulePack.WellKnown.Kind(id)!.Rule, new Random(seed));
}
