using System.Text.Json;
using HookGuard.Ci;

namespace HookGuard.Tests.Scenarios;

[Category("Slow")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CiScenarios : IDisposable
{
    // For each system: the variables that say so, where {base} stands for the commit below the change.
    private static readonly TestCaseData[] Systems =
    [
        new("GITLAB_CI=true CI_MERGE_REQUEST_DIFF_BASE_SHA={base}"),
        new("GITLAB_CI=true CI_COMMIT_BEFORE_SHA={base}"),
        new("GITLAB_CI=true CI_COMMIT_BEFORE_SHA=0000000000000000000000000000000000000000 CI_DEFAULT_BRANCH=main"),
        new("CIRCLECI=true"),
        new("TRAVIS=true TRAVIS_COMMIT_RANGE={base}...HEAD"),
        new("TRAVIS=true TRAVIS_PULL_REQUEST=7 TRAVIS_BRANCH=main"),
        new("JENKINS_URL=http://localhost GIT_PREVIOUS_SUCCESSFUL_COMMIT={base}"),
        new("JENKINS_URL=http://localhost CHANGE_TARGET=main"),
        new("TF_BUILD=True SYSTEM_PULLREQUEST_TARGETBRANCH=refs/heads/main"),
        new("BITBUCKET_BUILD_NUMBER=1 BITBUCKET_PR_DESTINATION_COMMIT={base}"),
        new("BITBUCKET_BUILD_NUMBER=1 BITBUCKET_PR_DESTINATION_BRANCH=main"),
        new("BUILDKITE=true BUILDKITE_PULL_REQUEST_BASE_BRANCH=main"),
        new("TEAMCITY_VERSION=2026.1"),
        new("GITHUB_ACTIONS=true GITHUB_BASE_REF=main"),
    ];

    private readonly TestRepository origin = TestRepository.Init();

    public void Dispose() => origin.Dispose();

    [TestCaseSource(nameof(Systems))]
    public void The_change_is_looked_at_and_what_lies_below_is_not(string variables)
    {
        using var checkout = Checkout();
        Set(checkout, variables);

        var result = checkout.HookGuard("ci", "--format", "text");

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(1), result.Error);
            Assert.That(result.Error, Does.Contain("2 commits").And.Contain("new:1:7").And.Not.Contain("old:"));
        });
    }

    [Test]
    public void A_commit_that_blocks_here_came_from_a_clone_without_a_guard()
    {
        using var checkout = Checkout();
        var leak = checkout.Git("log", "-1", "--format=%h", "--abbrev=12", "--diff-filter=A", "--", "new").Trim();
        Set(checkout, "GITHUB_ACTIONS=true GITHUB_BASE_REF=main");

        var result = checkout.HookGuard("ci", "--format", "text");

        Assert.That(
            result.Error,
            Does.Contain($"In the clone that made {leak} the hooks were not installed, or were bypassed.")
        );
    }

    [TestCase("""{"before":"{base}","repository":{"default_branch":"main"}}""")]
    [TestCase("""{"pull_request":{"base":{"sha":"{base}"}}}""")]
    [TestCase("""{"merge_group":{"base_sha":"{base}"}}""")]
    [TestCase("""{"before":"0000000000000000000000000000000000000000","repository":{"default_branch":"main"}}""")]
    public void The_event_of_GitHub_tells_the_range(string payload)
    {
        using var checkout = Checkout();
        checkout.Write("../event.json", payload.Replace("{base}", Base(checkout)));
        Set(checkout, $"GITHUB_ACTIONS=true GITHUB_EVENT_PATH={checkout.PathOf("../event.json")}");

        var result = checkout.HookGuard("ci", "--format", "text");

        Assert.That(result.Error, Does.Contain("2 commits").And.Contain("new:1:7").And.Not.Contain("old:"));
    }

    [TestCase("")]
    [TestCase("{ \"before\": ")]
    [TestCase("\0")]
    public void An_event_that_is_no_JSON_says_how_to_name_the_base(string payload)
    {
        using var checkout = Checkout();
        checkout.Write("../event.json", payload);
        Set(checkout, $"GITHUB_ACTIONS=true GITHUB_EVENT_PATH={checkout.PathOf("../event.json")}");

        var result = checkout.HookGuard("ci");

        Assert.That(result.ExitCode, Is.EqualTo(3));
        Assert.That(result.Error, Does.Contain("GITHUB_EVENT_PATH").And.Contain("ci --base COMMIT"));
    }

    [TestCase("GITHUB_ACTIONS=true GITHUB_BASE_REF=main", "fetch-depth: 0")]
    [TestCase("GITLAB_CI=true CI_COMMIT_BEFORE_SHA={base}", "GIT_DEPTH")]
    [TestCase("TRAVIS=true TRAVIS_COMMIT_RANGE={base}...HEAD", "depth: false")]
    [TestCase("TF_BUILD=True", "fetchDepth: 0")]
    public void A_shallow_checkout_says_what_to_add(string variables, string line)
    {
        using var full = Checkout();
        full.Git("clone", "-q", "--depth=1", $"file://{full.Folder}", "../shallow");
        using var shallow = full.At("../shallow");
        Set(shallow, variables.Replace("{base}", Base(full)));

        var result = shallow.HookGuard("ci");

        Assert.That(result.ExitCode, Is.EqualTo(3));
        Assert.That(result.Error, Does.Contain(line));
    }

    [Test]
    public void A_build_of_the_target_branch_looks_at_the_last_commit_and_what_it_merged()
    {
        using var checkout = Checkout();
        checkout.Git("checkout", "-q", "-B", "main", "origin/main");
        checkout.Git("merge", "-q", "--no-ff", "-m", "Merge", "topic");
        checkout.Git("update-ref", "refs/remotes/origin/main", "HEAD");
        Set(checkout, "CIRCLECI=true");

        var result = checkout.HookGuard("ci", "--format", "text");

        Assert.That(result.Error, Does.Contain("3 commits").And.Contain("new:1:7"));
        // Nothing tells whether it is new.
        Assert.That(result.Error, Does.Contain("all files of HEAD").And.Contain("old:1:7"));
    }

    [Test]
    public void A_base_that_is_named_counts_alone()
    {
        using var checkout = Checkout();

        var result = checkout.HookGuard("ci", "--format", "text", "--base", "HEAD~1");

        Assert.That(result.Error, Does.Contain("1 commit,").And.Not.Contain("new:1"));
        Assert.That(checkout.HookGuard("ci", "--base", "nowhere").ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void The_report_can_be_written_for_programs()
    {
        using var checkout = Checkout();

        var result = checkout.HookGuard("ci", "--format", "json");

        using var json = JsonDocument.Parse(result.Output);
        Assert.That(json.RootElement.GetProperty("findings")[0].GetProperty("path").GetString(), Is.EqualTo("new"));
    }

    // Two commits on a topic branch, above a main that holds an old leak of its own.
    private TestRepository Checkout()
    {
        origin.Write("old", $"key = {SampleTokens.Two}\n").Stage().Commit("Old");
        origin.Git("clone", "-q", ".", "../checkout");
        var checkout = origin.At("../checkout").WithAuthor();
        // The tests themselves may run on one of these systems.
        foreach (var provider in CiProviders.All)
        {
            checkout.Environment[provider.Sign] = "";
        }

        checkout.Git("checkout", "-q", "-b", "topic");
        checkout.Write("new", $"key = {SampleTokens.One}\n").Stage().Commit("New");
        checkout.Write("more", "x\n").Stage().Commit("More");
        return checkout;
    }

    private static string Base(TestRepository checkout) => checkout.Git("rev-parse", "HEAD~2").Trim();

    private static void Set(TestRepository checkout, string variables)
    {
        foreach (var variable in variables.Split(' '))
        {
            var (name, value) = (variable[..variable.IndexOf('=')], variable[(variable.IndexOf('=') + 1)..]);
            checkout.Environment[name] = value.Contains("{base}") ? value.Replace("{base}", Base(checkout)) : value;
        }
    }
}
