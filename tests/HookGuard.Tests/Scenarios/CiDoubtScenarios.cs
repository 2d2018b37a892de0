using HookGuard.Ci;

namespace HookGuard.Tests.Scenarios;

/// <summary>Runs of CI in which it is not plain what is new, or which try to choose their own policy.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CiDoubtScenarios : IDisposable
{
    private const string Loose = """{ "paths": { "ignore": ["new"] } }""";

    private readonly TestRepository origin = TestRepository.Init();
    private readonly TestRepository checkout;

    /// <summary>A clone of a repository with one commit.</summary>
    public CiDoubtScenarios()
    {
        origin.Write("old", "x\n").Stage().Commit("Old");
        origin.Git("clone", "-q", ".", "../checkout");
        checkout = origin.At("../checkout").WithAuthor();
        // The tests themselves may run on one of these systems.
        foreach (var provider in CiProviders.All)
        {
            checkout.Environment[provider.Sign] = "";
        }
    }

    [TestCase("GITLAB_CI=true CI_COMMIT_BRANCH=main CI_DEFAULT_BRANCH=main CI_COMMIT_BEFORE_SHA={base}")]
    [TestCase("TRAVIS=true TRAVIS_BRANCH=main TRAVIS_COMMIT_RANGE={base}...HEAD")]
    [TestCase("JENKINS_URL=http://localhost GIT_PREVIOUS_SUCCESSFUL_COMMIT={base}")]
    [TestCase("CIRCLECI=true PIPELINE_GIT_BASE_REVISION={base}")]
    public void A_push_to_the_default_branch_is_what_came_after_the_commit_before(string variables)
    {
        PushToMain(Leak, Clean, TakeAway);

        Finds("3 commits,", "new:1:7", variables);
    }

    [Test]
    public void A_push_to_the_default_branch_on_GitHub()
    {
        var before = checkout.Head();
        PushToMain(Leak, Clean, TakeAway);

        Finds("3 commits,", "new:1:7", GitHub($$"""{"before":"{{before}}","repository":{"default_branch":"main"} }"""));
    }

    [Test]
    public void A_default_branch_that_is_new_is_looked_at_whole()
    {
        PushToMain(Leak, Clean, TakeAway);

        Finds(
            "4 commits, all",
            "new:1:7",
            GitHub($$"""{"before":"{{new string('0', 40)}}","repository":{"default_branch":"main"} }""")
        );
    }

    [TestCase("CIRCLECI=true")]
    [TestCase("CIRCLECI=true CIRCLE_BRANCH=main")]
    [TestCase("BITBUCKET_BUILD_NUMBER=1 BITBUCKET_BRANCH=main")]
    [TestCase("BUILDKITE=true BUILDKITE_BRANCH=main BUILDKITE_PIPELINE_DEFAULT_BRANCH=main")]
    [TestCase("TF_BUILD=True BUILD_SOURCEBRANCH=refs/heads/main")]
    [TestCase("TEAMCITY_VERSION=2026.1")]
    [TestCase("GITHUB_ACTIONS=true GITHUB_REF=refs/heads/main")]
    [TestCase("GITLAB_CI=true CI_COMMIT_BRANCH=main CI_DEFAULT_BRANCH=main")]
    [TestCase("JENKINS_URL=http://localhost")]
    public void Where_nothing_tells_what_is_new_all_files_are_scanned(string variables)
    {
        PushToMain(Leak, Clean, Clean);

        Finds("all files of HEAD", "new:1:7", variables);
    }

    [Test]
    public void A_base_that_holds_the_change_already_proves_nothing()
    {
        PushToMain(Leak, Clean);

        Finds("all files of HEAD", "new:1:7", "TEAMCITY_VERSION=2026.1", "--base", "origin/main");
    }

    [TestCase("GITHUB_ACTIONS=true GITHUB_REF=refs/heads/copy GITHUB_EVENT_PATH={event}")]
    [TestCase("GITLAB_CI=true CI_COMMIT_BRANCH=copy CI_DEFAULT_BRANCH=main")]
    [TestCase("GITLAB_CI=true CI_COMMIT_TAG=main CI_DEFAULT_BRANCH=main")]
    [TestCase("GITLAB_CI=true CI_COMMIT_BRANCH=main CI_DEFAULT_BRANCH=main CI_COMMIT_BEFORE_SHA=HEAD")]
    public void Nothing_is_new_where_another_branch_or_the_same_one_had_it_before(string variables)
    {
        PushToMain(Leak, Clean);
        var zero = new string('0', 40);
        checkout.Write("../event.json", $$"""{"before":"{{zero}}","repository":{"default_branch":"main"} }""");
        Set(variables);

        var result = checkout.HookGuard("ci", "--format", "text");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Error, Does.Contain("0 commits,"));
    }

    [Test]
    public void A_request_whose_checkout_is_that_of_the_target_is_not_taken_for_clean()
    {
        checkout.Git("checkout", "-q", "-b", "topic");
        Leak();
        var request = checkout.Head();
        checkout.Git("checkout", "-q", "main");
        var payload =
            $$"""{"pull_request":{"base":{"sha":"{{checkout.Head()}}","ref":"main"},"head":{"sha":"{{request}}"} } }""";
        Set(GitHub(payload));

        var result = checkout.HookGuard("ci");

        Assert.That(result.ExitCode, Is.EqualTo(3));
        Assert.That(result.Error, Does.Contain("pull_request_target"));
    }

    [TestCase("GITLAB_CI=true CI_MERGE_REQUEST_TARGET_BRANCH_NAME=main CI_MERGE_REQUEST_SOURCE_BRANCH_SHA={tip}")]
    [TestCase("TRAVIS=true TRAVIS_PULL_REQUEST=1 TRAVIS_BRANCH=main TRAVIS_PULL_REQUEST_SHA={tip}")]
    public void Only_GitHub_is_told_of_its_events(string variables)
    {
        checkout.Git("checkout", "-q", "-b", "topic");
        Leak();
        var request = checkout.Head();
        checkout.Git("checkout", "-q", "main");
        Set(variables.Replace("{tip}", request));

        var result = checkout.HookGuard("ci");

        Assert.That(result.ExitCode, Is.EqualTo(3));
        Assert.That(result.Error, Does.Contain("Check out the request itself").And.Not.Contain("pull_request_target"));
    }

    [Test]
    public void A_HEAD_without_a_commit_is_not_taken_for_clean()
    {
        checkout.Git("checkout", "-q", "--orphan", "empty");

        var result = checkout.HookGuard("ci");

        Assert.That(result.ExitCode, Is.EqualTo(3));
        Assert.That(result.Error, Does.Contain("HEAD has no commit"));
    }

    [Test]
    public void An_event_that_is_broken_is_not_taken_for_clean()
    {
        Set(GitHub("{ nonsense"));

        var result = checkout.HookGuard("ci");

        Assert.That(result.ExitCode, Is.EqualTo(3));
        Assert.That(result.Error, Does.Contain("GITHUB_EVENT_PATH").And.Contain("--base"));
    }

    [TestCase("GITHUB_ACTIONS=true GITHUB_BASE_REF=main")]
    [TestCase("GITLAB_CI=true CI_MERGE_REQUEST_TARGET_BRANCH_NAME=main CI_MERGE_REQUEST_DIFF_BASE_SHA={base}")]
    [TestCase("BITBUCKET_BUILD_NUMBER=1 BITBUCKET_PR_DESTINATION_COMMIT={base} BITBUCKET_PR_DESTINATION_BRANCH=gone")]
    [TestCase("JENKINS_URL=http://localhost CHANGE_TARGET=main GIT_PREVIOUS_SUCCESSFUL_COMMIT=HEAD~1")]
    [TestCase("CIRCLECI=true CIRCLE_BRANCH=topic")]
    public void A_request_is_judged_by_the_policy_of_its_target_and_told_what_it_loosens(string variables)
    {
        checkout.Git("checkout", "-q", "-b", "topic");
        checkout.Write(".hookguard.json", Loose).Stage().Commit();
        Leak();
        Set(variables.Replace("{base}", checkout.Git("rev-parse", "origin/main").Trim()));

        var result = checkout.HookGuard("ci", "--format", "text");

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(1), result.Error);
            Assert.That(
                result.Error,
                Does.Contain("new:1:7").And.Contain("It relaxes the policy: 'new' is no longer scanned")
            );
        });
    }

    [Test]
    public void A_request_for_a_branch_that_is_not_here_has_no_policy()
    {
        checkout.Git("remote", "remove", "origin");
        Set("TF_BUILD=True SYSTEM_PULLREQUEST_TARGETBRANCH=refs/heads/release");

        var result = checkout.HookGuard("ci");

        Assert.That(result.ExitCode, Is.EqualTo(3));
        Assert.That(result.Error, Does.Contain("refs/heads/release").And.Contain("fetchDepth"));
    }

    public void Dispose() => origin.Dispose();

    private void Leak() => checkout.Write("new", $"key = {SampleTokens.One}\n").Stage().Commit();

    private void Clean() => checkout.Write($"clean-{Guid.NewGuid()}", "x\n").Stage().Commit();

    private void TakeAway()
    {
        checkout.Git("rm", "-q", "new");
        checkout.Commit();
    }

    // As a system leaves a checkout of it: the branch is where origin has it.
    private void PushToMain(params Action[] commits)
    {
        foreach (var commit in commits)
        {
            commit();
        }

        checkout.Git("update-ref", "refs/remotes/origin/main", "HEAD");
    }

    private void Finds(string range, string place, string variables, params string[] options)
    {
        Set(variables);
        var result = checkout.HookGuard(["ci", "--format", "text", .. options]);
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(1), result.Error);
            Assert.That(result.Error, Does.Contain(range).And.Contain(place));
            Assert.That(result.Error, Does.Not.Contain(SampleTokens.One));
        });
    }

    private string GitHub(string payload)
    {
        checkout.Write("../event.json", payload);
        return "GITHUB_ACTIONS=true GITHUB_REF=refs/heads/main GITHUB_EVENT_PATH={event}";
    }

    private void Set(string variables)
    {
        foreach (var variable in variables.Split(' '))
        {
            var (name, value) = (variable[..variable.IndexOf('=')], variable[(variable.IndexOf('=') + 1)..]);
            checkout.Environment[name] = value
                .Replace("{event}", checkout.PathOf("../event.json"))
                .Replace("{base}", checkout.Git("rev-list", "--max-parents=0", "HEAD").Trim());
        }
    }
}
