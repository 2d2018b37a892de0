namespace HookGuard.Ci;

/// <summary>Every CI system whose environment is known.</summary>
internal static class CiProviders
{
    private static readonly CiProvider Unknown = new()
    {
        Name = "CI",
        Sign = "",
        Bases = _ => [],
        FullHistory = "Check out the whole history, not a shallow copy.",
    };

    public static IReadOnlyList<CiProvider> All { get; } =
    [
        new()
        {
            Name = "GitHub Actions",
            Sign = "GITHUB_ACTIONS",
            Bases = ci =>
                [
                    ci.InFile("GITHUB_EVENT_PATH", "pull_request", "base", "sha"),
                    ci.InFile("GITHUB_EVENT_PATH", "merge_group", "base_sha"),
                    ci.InFile("GITHUB_EVENT_PATH", "before"),
                    // What is checked out for a pull request is its merge into the target as that is by now.
                    ci["GITHUB_REF"]?.EndsWith("/merge", StringComparison.Ordinal) == true
                        ? "HEAD^1"
                        : null,
                ],
            Target = ci =>
                ci["GITHUB_BASE_REF"]
                ?? ci.InFile("GITHUB_EVENT_PATH", "pull_request", "base", "ref")
                ?? ci.InFile("GITHUB_EVENT_PATH", "merge_group", "base_ref"),
            Request = ci => ci.InFile("GITHUB_EVENT_PATH", "pull_request", "head", "sha"),
            Built = ci => ci["GITHUB_REF"],
            Default = ci => ci.InFile("GITHUB_EVENT_PATH", "repository", "default_branch"),
            IsNew = ci => ci.InFile("GITHUB_EVENT_PATH", "before")?.Trim('0') is "",
            RequestCheckout =
                "Run this where the request itself is checked out: on pull_request, not on pull_request_target.",
            FullHistory = "Add to the step actions/checkout: with: { fetch-depth: 0 }",
            Format = "github",
        },
        new()
        {
            Name = "GitLab CI",
            Sign = "GITLAB_CI",
            Bases = ci =>
                [
                    ci["CI_MERGE_REQUEST_DIFF_BASE_SHA"],
                    ci["CI_MERGE_REQUEST_TARGET_BRANCH_SHA"],
                    ci["CI_COMMIT_BEFORE_SHA"],
                ],
            Target = ci => ci["CI_MERGE_REQUEST_TARGET_BRANCH_NAME"],
            Request = ci => ci["CI_MERGE_REQUEST_SOURCE_BRANCH_SHA"],
            Built = ci => ci["CI_COMMIT_BRANCH"] ?? (ci["CI_COMMIT_TAG"] is { } tag ? $"refs/tags/{tag}" : null),
            Default = ci => ci["CI_DEFAULT_BRANCH"],
            FullHistory = "Add to the job: variables: { GIT_DEPTH: \"0\" }",
        },
        new()
        {
            Name = "CircleCI",
            Sign = "CIRCLECI",
            // Known to the pipeline alone, which the recipe makes hand it on.
            Bases = ci => [ci["PIPELINE_GIT_BASE_REVISION"]],
            FullHistory = "Add to the step checkout: { method: full }",
        },
        new()
        {
            Name = "Travis CI",
            Sign = "TRAVIS",
            Bases = ci => [ci["TRAVIS_COMMIT_RANGE"]?.Split("...")[0]],
            Target = ci => ci["TRAVIS_PULL_REQUEST"] is null or "false" ? null : ci["TRAVIS_BRANCH"],
            Request = ci => ci["TRAVIS_PULL_REQUEST_SHA"],
            FullHistory = "Add to .travis.yml: git: { depth: false }",
        },
        new()
        {
            Name = "Azure Pipelines",
            Sign = "TF_BUILD",
            Bases = _ => [],
            Target = ci => ci["SYSTEM_PULLREQUEST_TARGETBRANCH"],
            Request = ci => ci["SYSTEM_PULLREQUEST_SOURCECOMMITID"],
            Built = ci => ci["BUILD_SOURCEBRANCH"],
            FullHistory = "Add to the step checkout: fetchDepth: 0",
        },
        new()
        {
            Name = "Bitbucket Pipelines",
            Sign = "BITBUCKET_BUILD_NUMBER",
            Bases = ci => [ci["BITBUCKET_PR_DESTINATION_COMMIT"]],
            Target = ci => ci["BITBUCKET_PR_DESTINATION_BRANCH"],
            Built = ci => ci["BITBUCKET_BRANCH"],
            FullHistory = "Add to bitbucket-pipelines.yml: clone: { depth: full }",
        },
        new()
        {
            Name = "Buildkite",
            Sign = "BUILDKITE",
            Bases = _ => [],
            Target = ci => ci["BUILDKITE_PULL_REQUEST_BASE_BRANCH"],
            Built = ci => ci["BUILDKITE_TAG"] is { } tag ? $"refs/tags/{tag}" : ci["BUILDKITE_BRANCH"],
            Default = ci => ci["BUILDKITE_PIPELINE_DEFAULT_BRANCH"],
            FullHistory = "Take --depth out of BUILDKITE_GIT_CLONE_FLAGS.",
        },
        new()
        {
            Name = "TeamCity",
            Sign = "TEAMCITY_VERSION",
            Bases = _ => [],
            FullHistory = "Set the parameter teamcity.git.shallowClone to false.",
        },
        // Last, as other systems run within its jobs.
        new()
        {
            Name = "Jenkins",
            Sign = "JENKINS_URL",
            // A request is judged whole, whatever of it has been built before.
            Bases = ci => [ci["CHANGE_TARGET"] is null ? ci["GIT_PREVIOUS_SUCCESSFUL_COMMIT"] : null],
            Target = ci => ci["CHANGE_TARGET"],
            FullHistory =
                "Turn off 'Shallow clone', or use checkout scmGit(extensions: [cloneOption(shallow: false)]).",
        },
    ];

    public static CiProvider Of(CiVariables variables) =>
        All.FirstOrDefault(provider => variables[provider.Sign] is not null) ?? Unknown;
}
