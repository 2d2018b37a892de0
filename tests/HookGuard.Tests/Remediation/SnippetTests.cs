using System.Text;
using HookGuard.Remediation.Explaining;
using HookGuard.Stores;

namespace HookGuard.Tests.Remediation;

[Parallelizable(ParallelScope.All)]
public sealed class SnippetTests
{
    private const string Value = "value-from-the-store";

    private static readonly string Folder = Path.GetFullPath(
        Path.Join(Toolchain.NodeModules, "../../../src/HookGuard/Remediation/Snippets")
    );

    private static IEnumerable<SnippetCheck> Run => SnippetCheck.All.Where(check => check.How == "run");

    private static IEnumerable<SnippetCheck> Parsed =>
        WholeRun.OneIn(2, SnippetCheck.All.Where(check => check.How == "parsed"));

    [Category("Toolchain")]
    [TestCaseSource(nameof(Run))]
    public void A_snippet_reads_the_value(SnippetCheck check)
    {
        using var repository = TestRepository.Init();
        using StoreServer server = new(Value);
        foreach (var (name, value) in server.Environment)
        {
            repository.Environment[name] = value;
        }

        repository.Environment[StoreServer.Name] = check.File.StartsWith("environment", StringComparison.Ordinal)
            ? Value
            : "";

        Assert.That(SnippetRunner.Run(repository, check.File, Text(check), server.Url), Is.EqualTo(Value));
    }

    [Category("Toolchain")]
    [TestCaseSource(nameof(Parsed))]
    public void A_snippet_parses(SnippetCheck check)
    {
        using var repository = TestRepository.Init();
        var path = Path.GetFileName(check.File);
        repository.Write(path, Text(check));
        SnippetRunner.Parse(repository, path);
    }

    [Test]
    public void Every_snippet_is_checked() =>
        Assert.That(
            SnippetCheck.All.Select(check => check.File).Order(StringComparer.Ordinal),
            Is.EqualTo(
                Directory
                    .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
                    .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
                    .Order(StringComparer.Ordinal)
            )
        );

    [Test]
    public void The_page_lists_how_each_is_checked()
    {
        var page = Path.GetFullPath(Path.Join(Folder, "../../../../docs/SNIPPETS.md"));
        StringBuilder table = new();
        foreach (var check in SnippetCheck.All.OrderBy(check => check.File, StringComparer.Ordinal))
        {
            table.Append($"| `{check.File}` | {check.How} | {check.With} | {check.Why} |\n");
        }

        Assert.That(File.ReadAllText(page), Does.EndWith($"|---|---|---|---|\n{table}"), $"write this table:\n{table}");
    }

    [Test]
    public void The_page_lists_how_each_store_is_checked()
    {
        var page = Path.GetFullPath(Path.Join(Folder, "../../../../docs/SNIPPETS.md"));
        StringBuilder table = new();
        foreach (var kind in StoreKind.All.Where(kind => kind.Name != "environment"))
        {
            var check = StoreCheck.All.Single(check => check.Kind == kind.Name);
            table.Append($"| `{kind.Name}` | {kind.Title} | {check.Client} | {check.How} | {check.Why} |\n");
        }

        Assert.That(File.ReadAllText(page), Does.Contain($"|---|---|---|---|---|\n{table}\n"), $"write this:\n{table}");
    }

    [TestCase("src/App.cs", "", null, "Environment.GetEnvironmentVariable(\"PD_KEY\")")]
    [TestCase("src/app.py", "", "aws", "boto3.client(\"secretsmanager\")")]
    [TestCase("src/app.rb", "", "conjur", "Conjur::API")]
    [TestCase("deploy/app.yaml", "apiVersion: v1\nkind: Pod\n", "vault", "secretKeyRef")]
    [TestCase("deploy/app.yaml", "apiVersion: v1\nkind: Pod\n", "external-secrets", "kind: ExternalSecret")]
    [TestCase("src/app.php", "", "azure", "getenv('PD_KEY')")]
    [TestCase("src/app.sh", "", "doppler", "doppler secrets get \"PD_KEY\"")]
    [TestCase("Jenkinsfile", "", null, "withCredentials")]
    [TestCase("azure-pipelines.yml", "", null, "PD_KEY: $(PD_KEY)")]
    [TestCase(".circleci/config.yml", "", null, "context: pagerduty")]
    [TestCase("bitbucket-pipelines.yml", "", null, "pipelines:")]
    [TestCase(".gitlab-ci.yml", "", null, "CI/CD")]
    [TestCase("notes.txt", "", null, null)]
    public void The_file_and_the_store_choose_the_snippet(string path, string text, string? store, string? expected)
    {
        var snippet = Snippet.For(path, text, StoreSetting.Of(store), "PD_KEY");
        Assert.That(
            snippet,
            expected is null ? Is.Null : Does.Contain(expected).And.Contain("PD_KEY").And.Not.Contain("PAGERDUTY_TOKEN")
        );
    }

    /// <summary>The commands that people copy from the snippets of CI systems hand the value to no argument.</summary>
    [Platform(Exclude = "Win", Reason = "The recorder is a shell script.")]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    [TestCase(
        "jenkins.groovy",
        "java -jar jenkins-cli.jar -s http://ci create-credentials-by-xml system::system::jenkins _",
        "<id>pagerduty</id><secret>VALUE</secret>"
    )]
    [TestCase("circleci.yml", "circleci context store-secret github ORGANIZATION pagerduty PAGERDUTY_TOKEN", "VALUE")]
    [TestCase(
        "bitbucket-pipelines.yml",
        "curl -sSf --netrc -H Content-Type: application/json --data-binary @- https://api.bitbucket.org/2.0/repositories/WORKSPACE/REPOSITORY/pipelines_config/variables/",
        "{\"key\":\"PAGERDUTY_TOKEN\",\"value\":\"VALUE\",\"secured\":true}"
    )]
    [TestCase(
        "azure-pipelines.yml",
        "az pipelines variable create --name PAGERDUTY_TOKEN --secret true --pipeline-name PIPELINE",
        ""
    )]
    public void The_command_of_a_CI_snippet_hands_the_value_on_unseen(string file, string arguments, string input)
    {
        // One that no other test has in its variables.
        const string value = "value-that-is-handed-on";
        using var repository = TestRepository.Init().Write(".env", $"A=b\nPAGERDUTY_TOKEN={value}\n");
        using ArgumentRecorder recorder = new(repository, arguments.Split(' ')[0]);
        repository.Environment["JENKINS_URL"] = "http://ci";
        var command = File.ReadLines(Path.Join(Folder, "configuration", file)).First().TrimStart('/', '#', ' ');

        var run = repository.Run("sh", ["-c", command]);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(recorder.Arguments, Is.EqualTo(arguments + "\n"));
            Assert.That(
                recorder.Input,
                Does.Contain(input.Replace("VALUE", value, StringComparison.Ordinal)).And.Not.Contain("\n")
            );
            Assert.That(
                recorder.Variables,
                input is ""
                    ? Does.Contain($"AZURE_DEVOPS_EXT_PIPELINE_VAR_PAGERDUTY_TOKEN={value}")
                    : Does.Not.Contain(value)
            );
        });
    }

    private static string Text(SnippetCheck check) =>
        Snippet.Fill(
            File.ReadAllText(Path.Join(Folder, check.File)),
            StoreServer.Setting(Path.GetDirectoryName(check.File)!),
            StoreServer.Name
        );
}
