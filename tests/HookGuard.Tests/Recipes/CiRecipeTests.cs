using System.Text.Json;
using HookGuard.Ci;
using HookGuard.Tests.Installation;
using HookGuard.Tests.Remediation;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Recipes;

/// <summary>
/// Runs the steps of each recipe in <c>install/ci</c>, as its system would: the tool is installed from a package, the checkout and the
/// variables are those that the system makes.
/// </summary>
[Category("Toolchain")]
[Parallelizable(ParallelScope.All)]
[Platform(Exclude = "Win", Reason = "The recipes are for Linux")]
public sealed class CiRecipeTests
{
    // For each recipe: the variables of a run for a change, and what the recipe says to check out everything.
    private static readonly TestCaseData[] Recipes =
    [
        new("github-actions.yml", "GITHUB_ACTIONS=true GITHUB_EVENT_PATH={event} GITHUB_BASE_REF=main", "0"),
        new("gitlab-ci.yml", "GITLAB_CI=true CI_MERGE_REQUEST_DIFF_BASE_SHA={base}", "0"),
        new("circleci.yml", "CIRCLECI=true", "full"),
        new(
            "travis.yml",
            "TRAVIS=true TRAVIS_PULL_REQUEST=7 TRAVIS_BRANCH=main TRAVIS_COMMIT_RANGE={base}...HEAD",
            "false"
        ),
        new("azure-pipelines.yml", "TF_BUILD=True SYSTEM_PULLREQUEST_TARGETBRANCH=refs/heads/main", "0"),
        new(
            "bitbucket-pipelines.yml",
            "BITBUCKET_BUILD_NUMBER=1 BITBUCKET_PR_DESTINATION_BRANCH=main BITBUCKET_PR_DESTINATION_COMMIT={base}",
            "full"
        ),
        new("buildkite.yml", "BUILDKITE=true BUILDKITE_PULL_REQUEST_BASE_BRANCH=main", "default"),
        new("Jenkinsfile", "JENKINS_URL=http://localhost CHANGE_TARGET=main", "default"),
        new("teamcity.kts", "TEAMCITY_VERSION=2026.1", "default"),
    ];

    [TestCaseSource(nameof(Recipes))]
    public void A_recipe_does_what_it_is_for(string recipe, string variables, string depth)
    {
        using var repository = TestRepository.Init();
        var steps = Read(repository, recipe, depth);
        var home = Home(repository, variables);
        repository.Write("old", $"key = {SampleTokens.Two}\n").Stage().Commit("Old");
        repository.Git("branch", "topic");
        OnTopic(repository, "more", "x\n");

        var clean = Run(Checkout(repository, home), steps);
        OnTopic(repository, "new", $"key = {SampleTokens.One}\n");
        OnTopic(repository, "new", "x\n");
        // What was installed stays, as on a machine that serves one job after another.
        steps.RemoveAll(step => step.StartsWith("dotnet tool install", StringComparison.Ordinal));
        var leak = Run(Checkout(repository, home), steps);
        var shallow = Run(Checkout(repository, home, "--depth=1"), steps);

        Assert.Multiple(() =>
        {
            Assert.That(clean.ExitCode, Is.Zero, clean.Output + clean.Error);
            Assert.That(leak.ExitCode, Is.EqualTo(1), leak.Output + leak.Error);
            Assert.That(leak.Output + leak.Error, Does.Contain("new").And.Not.Contain(SampleTokens.One));
            Assert.That(shallow.ExitCode, Is.EqualTo(3), shallow.Output + shallow.Error);
            Assert.That(shallow.Error, Does.Contain(Provider(variables).FullHistory));
        });
    }

    [Test]
    public void Every_recipe_is_run() =>
        Assert.That(
            Recipes.Select(recipe => recipe.Arguments[0]),
            Is.EquivalentTo(Directory.GetFiles(Folder).Select(Path.GetFileName))
        );

    private static string Folder => Path.Join(RealPrograms.RepositoryRoot, "install", "ci");

    // Folders that a recipe expects in a container of its own are put into the home of this run.
    private static List<string> Read(TestRepository repository, string recipe, string depth)
    {
        Toolchain.NodeModule("yaml/package.json");
        repository.Environment["NODE_PATH"] = Toolchain.NodeModules;
        var script = Path.Join(RealPrograms.RepositoryRoot, "tests", "Toolchains", "ci-recipe.js");
        var read = repository.Run("node", [script, Path.Join(Folder, recipe)]);
        Assert.That(read.ExitCode, Is.Zero, read.Error);
        using var json = JsonDocument.Parse(read.Output);
        Assert.That(json.RootElement.GetProperty("depth").GetString(), Is.EqualTo(depth));
        return
        [
            .. json
                .RootElement.GetProperty("steps")
                .EnumerateArray()
                .Select(step => step.GetString()!)
                .Select(step =>
                    step.Replace("/opt/", "~/opt/")
                        .Replace("/tmp/", "~/tmp/")
                        .Replace("$(Agent.TempDirectory)", "~/agent")
                ),
        ];
    }

    private static void OnTopic(TestRepository repository, string path, string content)
    {
        repository.Git("checkout", "-q", "topic");
        repository.Write(path, content).Stage().Commit();
        repository.Git("checkout", "-q", "main");
    }

    // Nothing of the machine that runs the tests is to be seen: they may run on one of these systems.
    private static Dictionary<string, string> Home(TestRepository repository, string variables)
    {
        var place = Path.GetDirectoryName(repository.Folder)!;
        var home = Directory.CreateDirectory(Path.Join(place, "job")).FullName;
        // As a variable too, since recipes name the feed by it.
        var feed = ToolPackage.ServeIn(place);
        var set = CiProviders.All.ToDictionary(provider => provider.Sign, _ => "", StringComparer.Ordinal);
        set["HOME"] = set["DOTNET_CLI_HOME"] = home;
        set["NUGET_PACKAGES"] = Path.Join(home, "packages");
        set["PACKAGE_FEED"] = feed;
        set["WORKSPACE_TMP"] = Path.Join(home, "workspace@tmp");
        set["PATH"] = $"{home}/.dotnet/tools:{Environment.GetEnvironmentVariable("PATH")}";
        foreach (var variable in variables.Split(' '))
        {
            set[variable[..variable.IndexOf('=')]] = variable[(variable.IndexOf('=') + 1)..];
        }

        return set;
    }

    private static TestRepository Checkout(
        TestRepository origin,
        Dictionary<string, string> variables,
        params string[] options
    )
    {
        var checkout = origin.Clone(["--branch", "topic", "--no-single-branch", .. options]);
        var below = origin.Git("rev-parse", "main").Trim();
        var payload = Path.Join(variables["HOME"], "event.json");
        File.WriteAllText(payload, $$"""{ "pull_request": { "base": { "sha": "{{below}}" } } }""");
        foreach (var (name, value) in variables)
        {
            checkout.Environment[name] = value.Replace("{base}", below).Replace("{event}", payload);
        }

        return checkout;
    }

    // Each step in a shell of its own, up to the first that fails.
    private static CommandResult Run(TestRepository checkout, List<string> steps)
    {
        var last = new CommandResult(0, "", "");
        foreach (var step in steps)
        {
            last = checkout.Run("bash", ["-e", "-c", step]);
            if (last.ExitCode != 0)
            {
                break;
            }
        }

        var report = checkout.PathOf("gl-code-quality-report.json");
        return File.Exists(report) ? last with { Output = last.Output + File.ReadAllText(report) } : last;
    }

    private static CiProvider Provider(string variables) =>
        CiProviders.All.Single(provider => variables.StartsWith(provider.Sign + "=", StringComparison.Ordinal));
}
