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
            Assert.That(repository.Git("show", ":.env.production.example"), Is.EqualTo("PAGERDUTY_TOKEN=\nPORT=\n"));
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
    public void A_value_that_stays_keeps_no_other_from_giving_way()
    {
        using var repository = TestRepository.Init();
        var other = ScannedText.Key(7);
        repository
            .Write("a.py", $"'''{Key} is for the tests.'''\nTOKEN = '{other}'\nOTHER = b'{Key}'\n")
            .Write("other.cs", "class B { const string C = A.Token; }\n")
            .Write("a.cs", $"class A\n{{\n    public const string Token = \"{other}\";\n}}\n")
            .Stage();

        var result = repository.HookGuard("fix", "--yes");

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(1));
            Assert.That(result.Output, Does.Contain("a.py:1 not fixed: it is in a docstring"));
            Assert.That(result.Output, Does.Contain("a.cs:3 not fixed: Token has to be a constant at other.cs:1"));
            Assert.That(result.Output, Does.Not.Contain(Key).And.Not.Contain(other));
            Assert.That(
                File.ReadAllText(repository.PathOf("a.py")),
                Is.EqualTo(
                    $"'''{Key} is for the tests.'''\nimport os\nTOKEN = os.environ[\"PAGERDUTY_TOKEN\"]\nOTHER = b'{Key}'\n"
                )
            );
        });
        Assert.That(repository.HookGuard("fix", "--undo").ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(repository.PathOf("a.py")), Does.Contain($"TOKEN = '{other}'"));
    }

    [TestCase("app.json", "{\"pagerduty_token\": \"KEY\"}", "HookGuard cannot rewrite .json files")]
    [TestCase(
        "secret.yaml",
        "apiVersion: v1\nkind: Secret\nstringData:\n  pagerduty_token: KEY\n",
        "a Secret manifest contains the value itself"
    )]
    [TestCase("A.cs", "[PagerDuty(\"KEY\")]\nclass A;\n", "an attribute requires a constant")]
    [TestCase("A.cs", "class A { void M() {\n const string Token = \"KEY\"; } }\n", "it is a constant")]
    [TestCase("a.py", "TOKEN = b\"KEY\"\n", "a bytes literal")]
    [TestCase("a.py", "TOKEN = (\"KEY\"\n  \"x\")\n", "adjacent")]
    [TestCase("a.py", "# TOKEN = \"KEY\"\n", "a comment")]
    [TestCase("a.sh", "cat <<EOF\npagerduty_token: KEY\nEOF\n", "a here-document")]
    [TestCase("A.java", "@Token(\"KEY\")\nclass A {}\n", "an annotation requires a constant")]
    [TestCase("a.php", "<?php\nclass A\n{\n    private $pdToken = 'KEY';\n}\n", "a class constant or property")]
    [TestCase("a.go", "package a\n\nconst (\n\ttoken = \"KEY\"\n)\n", "a const group")]
    [TestCase("a.jsx", "const a = <Pager token=\"KEY\" />;\n", "what a browser gets, anybody can read")]
    [TestCase("a.jsx", "const a = <Pager token={'KEY'} />;\n", "what a browser gets, anybody can read")]
    [TestCase("a.tsx", "const a = <p>token KEY</p>;\n", "what a browser gets, anybody can read")]
    [TestCase("a.ts", "import { ref } from 'vue';\nexport const token = ref('KEY');\n", "runs in a browser")]
    [TestCase("a.js", "fetch(import.meta.env.VITE_URL, { headers: { Authorization: 'KEY' } });\n", "runs in a browser")]
    [TestCase("a.ts", "enum Token {\n  PagerDuty = 'KEY',\n}\n", "an enum requires a constant")]
    [TestCase("a.ts", "type Token = 'a' | 'pagerduty:KEY';\n", "it is a type")]
    [TestCase("a.ts", "export const token: 'KEY' = read();\n", "it is a type")]
    [TestCase("a.ts", "interface Options {\n  token: 'KEY';\n}\n", "it is a type")]
    [TestCase("a.js", "module.exports = { 'KEY': 1 };\n", "the name of a property")]
    [TestCase("a.js", "const pattern = /KEY/;\n", "not in a plain string")]
    [TestCase("a.py", "def send():\n    \"\"\"Sends with KEY.\"\"\"\n", "a docstring")]
    [TestCase("a.py", "'KEY is the key of the test account.'\n", "a docstring")]
    [TestCase("a.py", "parser.add_argument('--token', help='e.g. KEY')\n", "for people to read")]
    [TestCase("a.rb", "option :token, description: 'such as KEY'\n", "for people to read")]
    [TestCase("a.py", "match token:\n    case 'KEY':\n        pass\n", "a case label")]
    [TestCase("a.rb", "case token\nwhen 'KEY'\n  1\nend\n", "a case label")]
    [TestCase("a.php", "<?php\nconst TOKEN = 'KEY';\n", "a const takes no call")]
    [TestCase("a.go", "package a\n\ntype T struct {\n\tToken string `default:\"KEY\"`\n}\n", "a struct tag")]
    [TestCase(
        "a.go",
        "package a\n\nfunc f() string {\n\tos := \"x\"\n\treturn os + \"KEY\"\n}\n",
        "os means something else"
    )]
    [TestCase(
        "a.go",
        "package a\n\nimport sys \"os\"\n\nvar t = \"KEY\"\nvar e = sys.Args\n",
        "os means something else"
    )]
    [TestCase(
        "a.go",
        "package a\n\nconst token = \"KEY\"\nconst header = \"Token \" + token\n",
        "token has to be a constant at a.go:4"
    )]
    [TestCase(
        "A.cs",
        "class A\n{\n    private const string T = \"KEY\";\n    bool Is(string s) => s switch { T => true, _ => false };\n}\n",
        "T has to be a constant at A.cs:4"
    )]
    [TestCase(
        "A.cs",
        "class A\n{\n    private const string T = \"KEY\";\n    void Send(string token = T) { }\n}\n",
        "T has to be a constant at A.cs:4"
    )]
    [TestCase(
        "A.java",
        "class A {\n    static final String T = \"KEY\";\n    int f(String s) { switch (s) { case T: return 1; } return 0; }\n}\n",
        "T has to be a constant at A.java:3"
    )]
    [TestCase("Dockerfile", "FROM scratch\nARG PAGERDUTY_TOKEN=\"KEY\"\n", "an ARG stays readable")]
    public void What_cannot_be_done_safely_is_left_alone_and_said(string path, string content, string reason)
    {
        using var repository = TestRepository.Init();
        repository.Write(path, content.Replace("KEY", Key, StringComparison.Ordinal)).Stage();
        var index = repository.Git("ls-files", "-s");

        var result = repository.HookGuard("fix", "--yes");

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo((int)ExitCode.Blocked));
            Assert.That(result.Output, Does.Contain($"not fixed: ").And.Contain(reason).And.Not.Contain(Key));
            Assert.That(repository.Git("ls-files", "-s"), Is.EqualTo(index));
            Assert.That(repository.Git("status", "--porcelain"), Is.EqualTo($"A  {path}\n"));
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
