using HookGuard.Detection;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Remediation.Fixing;

/// <summary>Where the value goes, where it never shows, and what is left alone.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class FixPlacesTests
{
    private static readonly string Key = ScannedText.Key();

    /// <summary>Git reads a file again where its time is not older than the index: a fix writes the index anew.</summary>
    [Test]
    [Platform(Exclude = "Win")]
    public void A_change_that_only_the_time_of_the_index_tells_is_still_seen()
    {
        const string moment = "2020-01-01T00:00:00Z";
        using var repository = TestRepository.Init().Config("core.trustctime", "false");
        repository.Write("a.py", $"key = '{Key}'\n").Write("b.txt", "one\n");
        repository.Run("touch", ["-d", moment, "b.txt"]);
        repository.Stage();
        repository.Run("sh", ["-c", $"echo two > b.txt; touch -d {moment} b.txt .git/index"]);
        Assert.That(repository.Git("diff-files", "--name-only"), Is.EqualTo("b.txt\n"));

        var fix = repository.HookGuard("fix", "--yes", "a.py");

        Assert.Multiple(() =>
        {
            Assert.That(fix.ExitCode, Is.Zero, fix.Error);
            Assert.That(repository.Git("diff", "--name-only"), Does.Contain("b.txt"));
        });
    }

    [Test]
    public void Settings_of_a_dotnet_program_move_to_its_user_secrets_and_back()
    {
        using var repository = TestRepository.Init();
        const string project =
            "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <PropertyGroup>\n    <TargetFramework>net10.0</TargetFramework>\n  </PropertyGroup>\n</Project>\n";
        var settings =
            $"{{\n  \"Logging\": [1, {{}}],\n  \"PagerDuty\": {{ \"Enabled\": true, \"ApiKey\": \"{Key}\" }}\n}}\n";
        repository
            .Write("src/App/App.csproj", project)
            .Write("src/App/appsettings.json", settings)
            .Stage()
            .Hook("pre-commit");

        var result = repository.HookGuard("fix", "--yes");

        Assert.That(result.ExitCode, Is.Zero, result.Output + result.Error);
        var id = File.ReadAllText(repository.PathOf("src/App/App.csproj")).Split("<UserSecretsId>")[1].Split('<')[0];
        Assert.Multiple(() =>
        {
            Assert.That(repository.TryGit("commit", "-qm", "Without").ExitCode, Is.Zero);
            Assert.That(repository.Git("show", "HEAD:src/App/appsettings.json"), Does.Contain("\"ApiKey\": \"\""));
            Assert.That(Secrets(), Is.EqualTo($"PagerDuty:ApiKey = {Key}"));
        });
        repository.Git("reset", "-q", "--soft", "HEAD@{0}");
        Assert.That(repository.HookGuard("fix", "--undo").ExitCode, Is.Zero);
        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllText(repository.PathOf("src/App/appsettings.json")), Is.EqualTo(settings));
            Assert.That(File.ReadAllText(repository.PathOf("src/App/App.csproj")), Is.EqualTo(project));
            Assert.That(Secrets(), Does.Not.Contain(Key));
        });

        string Secrets() => repository.Run("dotnet", ["user-secrets", "list", "--id", id]).Output.Trim();
    }

    [Test]
    public void An_env_file_stays_leaves_git_and_is_followed_by_an_example()
    {
        using var repository = TestRepository.Init().Hook("pre-commit");
        repository.Write(".env.production", $"# PagerDuty\nPAGERDUTY_TOKEN={Key}\nPORT=80\n").Stage();
        var index = repository.Git("ls-files", "-s");

        var result = repository.HookGuard("fix", "--yes");

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero, result.Output + result.Error);
            Assert.That(repository.Git("ls-files"), Is.EqualTo(".env.production.example\n.gitignore\n"));
            Assert.That(repository.Git("show", ":.env.production.example"), Is.EqualTo("PAGERDUTY_TOKEN=\nPORT=80\n"));
            Assert.That(
                repository.Git("status", "--porcelain", "--ignored", ".env.production"),
                Is.EqualTo("!! .env.production\n")
            );
            Assert.That(File.ReadAllText(repository.PathOf(".env.production")), Does.Contain(Key));
            Assert.That(Objects(repository), Does.Not.Contain(Key));
            Assert.That(repository.HookGuard("fix", "--undo").ExitCode, Is.Zero);
            Assert.That(repository.Git("ls-files", "-s"), Is.EqualTo(index));
            Assert.That(File.Exists(repository.PathOf(".gitignore")), Is.False);
        });
    }

    [Test]
    public void A_path_may_be_copied_from_a_finding_in_any_folder()
    {
        using var repository = TestRepository.Init();
        Directory.CreateDirectory(repository.PathOf("elsewhere"));
        repository.Write("src/pager.py", $"KEY = \"{SampleTokens.One}\"\n").Stage();

        var fix = repository.Run(
            TestRepository.Tool,
            ["fix", "--yes", "src/pager.py"],
            folder: repository.PathOf("elsewhere")
        );

        Assert.Multiple(() =>
        {
            Assert.That(fix.ExitCode, Is.Zero, fix.Error);
            Assert.That(File.ReadAllText(repository.PathOf("src/pager.py")), Does.Not.Contain(SampleTokens.One));
        });
    }

    [Test]
    public void Shows_the_whole_change_first()
    {
        using var repository = TestRepository.Init();
        repository
            .Write("App.cs", $"class App {{\n    private const string PdToken = \"{Key}\";\n}}\n")
            .Write("notify.py", $"import pagerduty\n\nclient = pagerduty.RestApiV2Client(\"{Key}\")\n")
            .Write("compose.yaml", $"services:\n  app:\n    environment:\n      PAGERDUTY_TOKEN: {Key}\n")
            .Write("prod.env", $"PAGERDUTY_TOKEN={Key}\n")
            .Write("mcp.json", $"{{\"pagerduty_token\": \"{Key}\"}}\n")
            .Stage();

        Snapshots.Match(repository.HookGuard("fix", "--dry-run").Output);
    }

    [TestCase("--dry-run")]
    [TestCase()]
    public void Nothing_changes_before_somebody_agrees(params string[] options)
    {
        using var repository = TestRepository.Init();
        repository.Write("a.py", $"TOKEN = '{Key}'\n").Stage();

        var result = repository.HookGuard(["fix", .. options]);

        Assert.Multiple(() =>
        {
            Assert.That(result.Output, Does.Contain("+ TOKEN = os.environ[\"PAGERDUTY_TOKEN\"]").And.Not.Contain(Key));
            Assert.That(repository.Git("status", "--porcelain"), Is.EqualTo("A  a.py\n"));
            Assert.That(Directory.Exists(repository.PathOf(".git/hookguard")), Is.False);
        });
    }

    [Test]
    public void Undo_touches_nothing_that_has_changed_since()
    {
        using var repository = TestRepository.Init();
        repository.Write("a.py", $"TOKEN = '{Key}'\n").Stage();
        repository.HookGuard("fix", "--yes");
        File.AppendAllText(repository.PathOf("a.py"), "print(1)\n");

        var undone = repository.HookGuard("fix", "--undo");

        Assert.Multiple(() =>
        {
            Assert.That(undone.ExitCode, Is.EqualTo((int)ExitCode.Incomplete));
            Assert.That(undone.Error, Does.Contain("a.py has changed since it was fixed"));
            Assert.That(File.ReadAllText(repository.PathOf(".env")), Does.Contain(Key));
        });
    }

    [Test]
    public void A_mark_and_line_endings_stay_and_two_values_get_two_names()
    {
        using var repository = TestRepository.Init();
        var other = SampleCredentials.Make(RuleCatalogue.UserApiKey, new Random(7));
        repository.Write("a.py", $"\uFEFFa = {{'pd_token': '{Key}'}}\r\nb = {{'pd_token': '{other}'}}\r\n").Stage();

        var result = repository.HookGuard("fix", "--yes");

        Assert.That(
            File.ReadAllBytes(repository.PathOf("a.py")),
            Is.EqualTo(
                System.Text.Encoding.UTF8.GetBytes(
                    "\uFEFFimport os\r\na = {'pd_token': os.environ[\"PD_TOKEN\"]}\r\nb = {'pd_token': os.environ[\"PD_TOKEN_2\"]}\r\n"
                )
            ),
            result.Output
        );
    }

    [Platform(Exclude = "Win", Reason = "The recorder is a shell script.")]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    [TestCase("vault", "kv put -mount=secret pagerduty/PAGERDUTY_TOKEN value=-")]
    [TestCase("aws", "secretsmanager create-secret --name pagerduty/PAGERDUTY_TOKEN --secret-string file:///dev/stdin")]
    [TestCase(null, null)]
    public void The_value_is_in_no_argument_output_or_file_but_the_store(string? store, string? expected)
    {
        using var repository = TestRepository.Init();
        using var recorder = new ArgumentRecorder(repository, "git", "vault", "aws");
        repository.Write("a.py", $"TOKEN = '{Key}'\n");
        if (store is not null)
        {
            repository.Write(".hookguard.json", $"{{\"store\": \"{store}\"}}\n");
        }

        repository.Stage();
        var fixedIt = repository.HookGuard("fix", "--yes");
        var undone = repository.HookGuard("fix", "--undo");

        Assert.Multiple(() =>
        {
            Assert.That(fixedIt.ExitCode, Is.Zero, fixedIt.Output + fixedIt.Error);
            Assert.That(undone.ExitCode, Is.Zero, undone.Output + undone.Error);
            Assert.That(recorder.Arguments, Does.Contain("git ").And.Not.Contain(Key));
            Assert.That(
                recorder.Arguments,
                expected is null ? Does.Not.Contain("vault ") : Does.Contain($"{store} {expected}")
            );
            Assert.That(recorder.Input, expected is null ? Is.Empty : Is.EqualTo(Key));
            Assert.That(fixedIt.Output + fixedIt.Error + undone.Output + undone.Error, Does.Not.Contain(Key));
            Assert.That(File.ReadAllText(repository.PathOf("a.py")), Is.EqualTo($"TOKEN = '{Key}'\n"));
            Assert.That(File.Exists(repository.PathOf(".env")), Is.False);
        });
    }

    private static string Objects(TestRepository repository) =>
        repository.Git("cat-file", "--batch-all-objects", "--batch", "--unordered");
}
