using System.Text;
using HookGuard.Remediation.Explaining;

namespace HookGuard.Tests.Remediation;

[Parallelizable(ParallelScope.All)]
public sealed class SnippetTests
{
    private const string Value = "value-from-the-store";

    private static readonly string Folder = Path.GetFullPath(
        Path.Join(Toolchain.NodeModules, "../../../src/HookGuard/Remediation/Snippets")
    );

    private static IEnumerable<SnippetCheck> Run => SnippetCheck.All.Where(check => check.How == "run");

    private static IEnumerable<SnippetCheck> Parsed => SnippetCheck.All.Where(check => check.How == "parsed");

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

    [TestCase("src/App.cs", "", null, "Environment.GetEnvironmentVariable(\"PD_KEY\")")]
    [TestCase("src/app.py", "", "aws", "boto3.client(\"secretsmanager\")")]
    [TestCase("src/app.rb", "", "conjur", "Conjur::API")]
    [TestCase("deploy/app.yaml", "apiVersion: v1\nkind: Pod\n", "vault", "secretKeyRef")]
    [TestCase(".gitlab-ci.yml", "", null, "CI/CD")]
    [TestCase("notes.txt", "", null, null)]
    public void The_file_and_the_store_choose_the_snippet(string path, string text, string? store, string? expected)
    {
        var snippet = Snippet.For(path, text, store, "PD_KEY");
        Assert.That(
            snippet,
            expected is null ? Is.Null : Does.Contain(expected).And.Contain("PD_KEY").And.Not.Contain("PAGERDUTY_TOKEN")
        );
    }

    private static string Text(SnippetCheck check) =>
        File.ReadAllText(Path.Join(Folder, check.File))
            .Replace("PAGERDUTY_TOKEN", StoreServer.Name, StringComparison.Ordinal);
}
