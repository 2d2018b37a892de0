using System.Text.RegularExpressions;
using HookGuard.Tests.Installation;
using HookGuard.Tests.Remediation;

namespace HookGuard.Tests.Recipes;

/// <summary>The workflows of this repository run what a person can run here, pin what they use, and may only read.</summary>
[Parallelizable(ParallelScope.All)]
public sealed partial class WorkflowTests
{
    private static readonly string[] Files =
    [
        ".github/workflows/ci.yml",
        ".github/workflows/release.yml",
        ".github/dependabot.yml",
        "install/fleet/github-actions.yml",
        "install/ci/github-actions.yml",
        "install/fleet/kubernetes.yaml",
        "action.yml",
    ];

    [TestCaseSource(nameof(Files))]
    public void It_is_yaml_and_pins_each_action_by_its_hash(string file)
    {
        using var repository = TestRepository.Init();
        var text = Read(file);
        repository.Write("a.yml", text);

        Toolchain.Yaml(repository, "a.yml");

        Assert.That(
            UsesPattern().Matches(text).Select(use => use.Groups["name"].Value),
            Has.All.Match("@[0-9a-f]{40} # v[0-9.]+$")
        );
    }

    [TestCase(".github/workflows/ci.yml", ".ci/run", "dotnet test -c Release")]
    [TestCase(".github/workflows/release.yml", "build/pack ", "build/verify ", "build/reproduce")]
    public void A_workflow_calls_the_scripts_and_may_only_read(string file, params string[] scripts)
    {
        var text = Read(file);

        Assert.Multiple(() =>
        {
            foreach (var script in scripts)
            {
                Assert.That(text, Does.Contain($"run: {script}"));
                Assert.That(!script.Contains('/') || File.Exists(Place(script.Split(' ')[0])), script);
            }

            Assert.That(text, Does.Contain("\npermissions:\n  contents: read\n"));
            // Whoever attests must be able to sign; nothing else is ever written.
            Assert.That(WritePattern().Matches(text).Select(found => found.Value), Is.SubsetOf(Attesting));
        });
    }

    private static readonly string[] Attesting = ["id-token: write", "attestations: write"];

    [GeneratedRegex("[a-z-]+: write[a-z-]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WritePattern();

    private static string Place(string file) => Path.Join(RealPrograms.RepositoryRoot, file);

    private static string Read(string file) => File.ReadAllText(Place(file)).ReplaceLineEndings("\n");

    [GeneratedRegex("uses: (?<name>.*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UsesPattern();
}
