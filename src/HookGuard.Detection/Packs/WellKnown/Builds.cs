namespace HookGuard.Detection.Packs.WellKnown;

/// <summary>What builds, tests and releases.</summary>
internal static class Builds
{
    public static SecretKind[] Kinds { get; } =
    [
        new(
            "sourcegraph-access-token",
            "Sourcegraph access token",
            "Searches and reads all code that its owner may.",
            "sgp_{hex:16}_{hex:40}",
            "sgp_local_{hex:40}",
            "sgp_{hex:40}"
        )
        {
            Revoke = "User settings → Access tokens → Delete",
            Documentation = "https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token",
        },
        new(
            "circleci-personal-token",
            "CircleCI personal API token",
            "Reads projects and starts pipelines as its owner.",
            "CCIPAT_{base58:22}_{hex:40}"
        )
        {
            Revoke = "User settings → Personal API Tokens → Remove",
            Documentation = "https://circleci.com/docs/managing-api-tokens/",
        },
        new(
            "circleci-project-token",
            "CircleCI project API token",
            "Reads a project and starts its pipelines.",
            "CCIPRJ_{base58:22}_{hex:40}"
        )
        {
            Revoke = "Project settings → API Permissions → Remove",
            Documentation = "https://circleci.com/docs/managing-api-tokens/",
        },
        new(
            "buildkite-user-token",
            "Buildkite API access token",
            "Reads and starts builds as its owner.",
            "bkua_{hex:40}"
        )
        {
            Revoke = "Personal settings → API Access Tokens → Revoke",
            Documentation = "https://buildkite.com/docs/apis/managing-api-tokens",
        },
        new("sonarqube-user-token", "SonarQube user token", "Acts as its owner on a SonarQube server.", "squ_{hex:40}")
        {
            Revoke = "My account → Security → Revoke",
            Documentation = "https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/",
        },
        new(
            "sonarqube-project-token",
            "SonarQube project analysis token",
            "Sends analyses of one project.",
            "sqp_{hex:40}"
        )
        {
            Revoke = "My account → Security → Revoke",
            Documentation = "https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/",
        },
        new(
            "sonarqube-global-token",
            "SonarQube global analysis token",
            "Sends analyses of every project.",
            "sqa_{hex:40}"
        )
        {
            Revoke = "My account → Security → Revoke",
            Documentation = "https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/",
        },
        new(
            "snyk-api-token",
            "Snyk personal access token",
            "Reads findings and tests projects as its owner.",
            "snyk_uat.{hex:8}.|{url:60-500}.{url:86}"
        )
        {
            Revoke = "Account settings → Personal access tokens → Revoke",
            Documentation = "https://docs.snyk.io/snyk-api/authentication-for-api",
        },
        new(
            "launchdarkly-sdk-key",
            "LaunchDarkly SDK key",
            "Reads the feature flags of one environment as a server.",
            "sdk-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}"
        )
        {
            Revoke = "Project settings → Environments → Reset SDK key",
            Documentation = "https://launchdarkly.com/docs/sdk/concepts/client-side-server-side",
        },
    ];
}
