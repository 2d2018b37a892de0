namespace HookGuard.Remediation.Tracing;

/// <summary>What a file is for, as far as its name and text tell: where a variable has to be set anew.</summary>
internal static class FilePurpose
{
    public const string Code = "code";

    private static readonly (string Purpose, Func<string, string, bool> Fits)[] Known =
    [
        (
            "CI",
            (path, name) =>
                path.StartsWith(".github/workflows/", StringComparison.Ordinal)
                || path.StartsWith(".circleci/", StringComparison.Ordinal)
                || path.StartsWith(".buildkite/", StringComparison.Ordinal)
                || path.StartsWith(".woodpecker", StringComparison.Ordinal)
                || name
                    is ".gitlab-ci.yml"
                        or "Jenkinsfile"
                        or "azure-pipelines.yml"
                        or "bitbucket-pipelines.yml"
                        or ".travis.yml"
                        or ".drone.yml"
                        or "cloudbuild.yaml"
        ),
        (
            "Compose",
            (_, name) =>
                IsYaml(name)
                && (
                    name.StartsWith("compose", StringComparison.Ordinal)
                    || name.StartsWith("docker-compose", StringComparison.Ordinal)
                )
        ),
        (
            "image",
            (_, name) =>
                name.StartsWith("Dockerfile", StringComparison.Ordinal)
                || name.EndsWith(".dockerfile", StringComparison.Ordinal)
        ),
        (
            "Terraform",
            (_, name) =>
                name.EndsWith(".tf", StringComparison.Ordinal)
                || name.EndsWith(".tfvars", StringComparison.Ordinal)
                || name.EndsWith(".hcl", StringComparison.Ordinal)
        ),
        (
            "environment file",
            (_, name) =>
                name.StartsWith(".env", StringComparison.Ordinal) || name.EndsWith(".env", StringComparison.Ordinal)
        ),
    ];

    public static string Of(string path, string text)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return Known.FirstOrDefault(known => known.Fits(path, name)).Purpose
            ?? (
                IsYaml(name)
                && text.Contains("apiVersion:", StringComparison.Ordinal)
                && text.Contains("kind:", StringComparison.Ordinal)
                    ? "Kubernetes"
                    : Code
            );
    }

    private static bool IsYaml(string name) =>
        name.EndsWith(".yml", StringComparison.Ordinal) || name.EndsWith(".yaml", StringComparison.Ordinal);
}
