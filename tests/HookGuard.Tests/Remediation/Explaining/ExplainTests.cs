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
        Assert.That(prose.Where(line => line.Length > 80), Is.Empty);
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

        var deeper = repository.HookGuard("explain", "src/app.py:1");
        repository.Git("reset", "-q", "--hard", commit);
        var tip = repository.HookGuard("explain", "src/app.py:1", "--stage", "committed");

        Assert.Multiple(() =>
        {
            Assert.That(
                deeper.Output,
                Does.Contain("REWRITE BEFORE YOU PUSH")
                    .And.Contain("rebase -i --autosquash")
                    .And.Contain("hookguard rewrite hg1:"),
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
    public void Finds_out_by_itself_that_it_was_pushed_and_refuses_milder_advice()
    {
        using var repository = TestRepository.Init();
        repository.Write("a.py", $"pd_token = '{ScannedText.Key()}'  # acme.eu.pagerduty.com\n").Stage().Commit();
        var staged = repository.HookGuard("explain", "a.py:1", "--stage", "staged");
        repository.Git("init", "-q", "--bare", "../origin.git");
        repository.Git("remote", "add", "origin", "../origin.git");
        repository.Git("push", "-q", "origin", "main");

        var explained = repository.HookGuard("explain", "a.py:1");
        var milder = repository.HookGuard("explain", "a.py:1", "--stage", "committed");

        Assert.Multiple(() =>
        {
            Assert.That(staged.ExitCode, Is.EqualTo((int)ExitCode.Usage));
            Assert.That(staged.Error, Does.Contain("it is committed"));
            Assert.That(explained.Output, Does.Contain("(user-api-key), published"), explained.Error);
            Assert.That(
                explained.Output,
                Does.Contain("Author <author@example.com>")
                    .And.Contain("origin, known since")
                    .And.Contain("https://acme.eu.pagerduty.com")
                    .And.Contain("https://api.eu.pagerduty.com/audit/records")
                    .And.Not.Contain("FROM")
                    .And.Not.Contain("LAST4")
            );
            Assert.That(milder.ExitCode, Is.EqualTo((int)ExitCode.Usage));
            Assert.That(milder.Error, Does.Contain("it is published: origin has it"));
        });
    }

    [Test]
    public void A_branch_that_was_pushed_and_rewritten_there_since_still_counts_as_published()
    {
        using var repository = TestRepository.Init();
        repository.Write("a.py", "x\n").Stage().Commit();
        repository.Git("init", "-q", "--bare", "../origin.git");
        repository.Git("remote", "add", "origin", "../origin.git");
        repository.Write("a.py", $"pd_token = '{ScannedText.Key()}'\n").Stage().Commit();
        repository.Git("push", "-q", "origin", "main");
        repository.Git("reset", "-q", "--hard", "HEAD~1");
        repository.Git("push", "-q", "--force", "origin", "main");

        var explained = repository.HookGuard("explain", "a.py:1");

        Assert.That(
            explained.Output,
            Does.Contain("(user-api-key), published").And.Contain("no longer on a branch"),
            explained.Error
        );
    }

    [Test]
    public void A_clean_file_is_explained_by_its_history_and_by_a_fingerprint()
    {
        using var repository = TestRepository.Init();
        repository.Write("a.py", $"import os\npd_token = '{ScannedText.Key()}'\n").Stage().Commit();
        var commit = repository.Head();
        repository.Write("a.py", "import os\n").Stage().Commit();
        var fingerprint = ScannedText.Finding("a.py", $"pd_token = '{ScannedText.Key()}'\n").Fingerprint;

        foreach (var subject in new[] { "a.py:2", $"{commit[..10]}:a.py:2", fingerprint })
        {
            var explained = repository.HookGuard("explain", subject);

            Assert.That(
                explained.Output,
                Does.Contain($"{commit[..12]}:a.py:2:13").And.Contain("(user-api-key), committed"),
                explained.Error
            );
        }
    }

    [Test]
    public void A_credential_in_a_message_is_explained_by_its_fingerprint()
    {
        using var repository = TestRepository.Init();
        repository.Write("a.py", "x\n").Stage().Commit($"Use {ScannedText.Key()}");
        var fingerprint = ScannedText.Finding("a.py", $"pd_token = '{ScannedText.Key()}'\n").Fingerprint;

        var explained = repository.HookGuard("explain", fingerprint);

        Assert.That(explained.Output, Does.Contain("commit message:1").And.Contain("committed"), explained.Error);
    }

    [Test]
    public void Without_a_subject_it_explains_what_is_staged()
    {
        using var repository = TestRepository.Init();
        var nothing = repository.HookGuard("explain");
        repository.Write("a.py", $"pd_token = '{ScannedText.Key()}'\n").Stage().Write("a.py", "clean\n");

        var staged = repository.HookGuard("explain");

        Assert.Multiple(() =>
        {
            Assert.That(nothing.Output, Does.Contain("No credential is staged"), nothing.Error);
            Assert.That(staged.Output, Does.Contain("(user-api-key), staged").And.Contain("a.py:1:13"), staged.Error);
        });
    }

    [Test]
    public void Outside_of_a_repository_nobody_knows_that_it_was_not_pushed()
    {
        var folder = Directory.CreateTempSubdirectory("hookguard-").FullName;
        try
        {
            using var repository = TestRepository.Init();
            File.WriteAllText(Path.Join(folder, "a.py"), $"pd_token = '{ScannedText.Key()}'\n");

            var explained = repository.Run(TestRepository.Tool, ["explain", "a.py:1"], folder: folder);

            Assert.That(explained.Output, Does.Contain("whether it was pushed is not known"), explained.Error);
            Assert.That(explained.Output, Does.Contain("REMOVE THE KEY").And.Not.Contain("nothing to revoke"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestCaseSource(nameof(EveryRule))]
    public void Says_how_to_create_a_new_one(string rule)
    {
        var explained = Explained(rule, "new", "text");

        Assert.That(
            explained,
            Does.Contain("CREATE IT PROPERLY").And.Contain("WHERE TO STORE IT").And.Contain("HOW IT USUALLY LEAKS")
        );
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void A_path_with_a_line_break_is_explained_like_any_other()
    {
        const string path = "a\n--all\n*.py";
        using var repository = TestRepository.Init();
        repository.Write(path, $"pd_token = '{ScannedText.Key()}'\n").Stage().Commit();
        repository.Write("README.md", "y\n").Stage().Commit();

        var explained = repository.HookGuard("explain", $"{path}:1");
        repository.Write(path, "clean\n");
        var clean = repository.HookGuard("explain", $"{path}:1");

        Assert.Multiple(() =>
        {
            Assert.That(explained.ExitCode, Is.Zero, explained.Error);
            Assert.That(explained.Output, Does.Contain("rebase -i --autosquash"));
            Assert.That(clean.Output, Does.Contain("rebase -i --autosquash"), clean.Error);
        });
    }

    [TestCase("hg1:12", "is not a fingerprint")]
    [TestCase("hg1:0123456789abcdef", "nothing here has the fingerprint")]
    [TestCase("no-such-rule", "neither a rule nor PATH:LINE nor a fingerprint")]
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
        Explain.Run(rule, stage, why: false, format, output);
        return output.ToString();
    }
}
