using HookGuard.Commands;
using HookGuard.Detection;

namespace HookGuard.Tests.Remediation.Explaining;

public sealed class ExplainTests
{
    private static IEnumerable<object[]> EveryRuleAndStage =>
        from rule in RuleCatalogue.All
        from stage in Enum.GetValues<Stage>()
        select new object[] { rule.Id, stage.Name() };

    private static IEnumerable<string> EveryRule => RuleCatalogue.All.Select(rule => rule.Id);

    [TestCaseSource(nameof(EveryRuleAndStage))]
    public void Reads_well_in_a_terminal(string rule, string stage) => Snapshots.Match(Explained(rule, stage, "text"));

    [TestCaseSource(nameof(EveryRule))]
    public void Says_the_same_in_markdown(string rule) => Snapshots.Match(Explained(rule, "published", "markdown"));

    [TestCaseSource(nameof(EveryRule))]
    public void Is_json_for_programs(string rule)
    {
        using var json = System.Text.Json.JsonDocument.Parse(Explained(rule, "published", "json"));
        Assert.Multiple(() =>
        {
            Assert.That(json.RootElement.GetProperty("rule").GetString(), Is.EqualTo(rule));
            Assert.That(json.RootElement.GetProperty("sections").GetArrayLength(), Is.GreaterThan(5));
        });
    }

    [TestCaseSource(nameof(EveryRuleAndStage))]
    public void Fits_a_terminal(string rule, string stage)
    {
        var prose = Explained(rule, stage, "text")
            .Split('\n')
            .Where(line => !line.StartsWith("       ", StringComparison.Ordinal));
        Assert.That(prose.Where(line => line.Length > 96), Is.Empty);
    }

    [Test]
    public void Names_the_place_its_mask_and_the_last_four_and_never_the_value()
    {
        var key = SampleCredentials.Make(RuleCatalogue.UserApiKey, new Random(1));
        using var repository = TestRepository.Init();
        repository.Write("app/notify.py", $"import pagerduty\n\nclient = pagerduty.RestApiV2Client(\"{key}\")\n");

        var result = repository.HookGuard("explain", "app/notify.py:3", "--why", "--stage", "published");

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero, result.Error);
            Assert.That(result.Output, Does.Contain($"app/notify.py:3:37: u+…{key[^4..]}"));
            Assert.That(result.Output, Does.Contain("because "));
            Assert.That(result.Output, Does.Contain($"method_truncated_token={key[^4..]}"));
            Assert.That(result.Output, Does.Not.Contain(key));
        });
    }

    [Test]
    public void Shows_how_this_file_reads_the_value_from_the_store_of_the_team()
    {
        using var repository = TestRepository.Init();
        repository
            .Write(".hookguard.json", "{\"store\": \"aws\"}\n")
            .Write("app.py", $"pd_token = '{ScannedText.Key()}'\n");

        var result = repository.HookGuard("explain", "app.py:1");

        Assert.That(result.Output, Does.Contain("SecretId=\"pagerduty/PD_TOKEN\"").And.Contain("hookguard fix app.py"));
    }

    [Test]
    public void Prints_the_commands_for_this_history_once_it_is_committed()
    {
        using var repository = TestRepository.Init();
        repository.Write("README.md", "x\n").Stage().Commit();
        repository.Write("src/app.py", $"pd_token = '{ScannedText.Key()}'\n").Stage().Commit();
        var commit = repository.Head();
        repository.Write("README.md", "y\n").Stage().Commit();

        var deeper = repository.HookGuard("explain", "src/app.py:1", "--stage", "committed");
        repository.Git("reset", "-q", "--hard", commit);
        var tip = repository.HookGuard("explain", "src/app.py:1", "--stage", "committed");

        Assert.Multiple(() =>
        {
            Assert.That(
                deeper.Output,
                Does.Contain("REWRITE BEFORE YOU PUSH").And.Contain("rebase -i --autosquash"),
                deeper.Error
            );
            Assert.That(
                tip.Output,
                Does.Contain("It is in the newest commit").And.Contain("git commit --amend"),
                tip.Error
            );
            Assert.That(tip.Output + deeper.Output, Does.Not.Contain(ScannedText.Key()));
        });
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void A_path_with_a_line_break_is_explained_like_any_other([Values("staged", "committed")] string stage)
    {
        const string path = "a\n--all\n*.py";
        using var repository = TestRepository.Init();
        repository.Write(path, $"pd_token = '{ScannedText.Key()}'\n").Stage().Commit();
        repository.Write("README.md", "y\n").Stage().Commit();

        var explained = repository.HookGuard("explain", $"{path}:1", "--stage", stage);

        Assert.Multiple(() =>
        {
            Assert.That(explained.ExitCode, Is.Zero, explained.Error);
            Assert.That(
                explained.Output,
                Does.Contain(stage == "staged" ? "MOVE IT OUT OF THE FILE" : "rebase -i --autosquash")
            );
        });
    }

    [TestCase("no-such-rule", "neither a rule nor PATH:LINE")]
    [TestCase("missing.py:3", "there is no file 'missing.py'")]
    [TestCase("clean.py:1", "there is no credential at clean.py:1")]
    public void What_it_cannot_explain_is_wrong_usage(string subject, string reason)
    {
        using var repository = TestRepository.Init();
        repository.Write("clean.py", "print(1)\n");

        var result = repository.HookGuard("explain", subject);

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo((int)ExitCode.Usage));
            Assert.That(result.Error, Does.Contain(reason));
        });
    }

    private static string Explained(string rule, string stage, string format)
    {
        using StringWriter output = new();
        Explain.Run(rule, Enum.Parse<Stage>(stage, ignoreCase: true), why: false, format, output);
        return output.ToString();
    }
}
