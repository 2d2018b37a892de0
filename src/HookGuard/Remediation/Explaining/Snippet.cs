using HookGuard.Remediation.Fixing.Languages;
using HookGuard.Stores;

namespace HookGuard.Remediation.Explaining;

/// <summary>How a program of one language, or one tool's configuration, gets at the value. The texts are in <c>Snippets/</c>.</summary>
internal static class Snippet
{
    private const string Variable = "PAGERDUTY_TOKEN";

    private static readonly (Func<string, string, bool> Handles, string File)[] Configuration =
    [
        (GitHubActions.Dialect.Handles, "github-actions.yml"),
        (Yaml.Compose.Handles, "compose.yaml"),
        (EndsWith(".gitlab-ci.yml"), "gitlab-ci.yml"),
        (EndsWith("Jenkinsfile"), "jenkins.groovy"),
        (EndsWith("azure-pipelines.yml"), "azure-pipelines.yml"),
        (EndsWith(".circleci/config.yml"), "circleci.yml"),
        (EndsWith("bitbucket-pipelines.yml"), "bitbucket-pipelines.yml"),
        (Alertmanager.Dialect.Handles, "alertmanager.yml"),
        ((path, text) => IsYamlWith(path, text, "contactPoints:"), "grafana.yaml"),
        (
            (path, text) =>
                IsYamlWith(path, text, "{{ .Values.") || path.EndsWith("values.yaml", StringComparison.Ordinal),
            "helm.yaml"
        ),
        (Kubernetes.Dialect.Handles, "kubernetes.yaml"),
        (Yaml.Ansible.Handles, "ansible.yml"),
        (AppSettings.Dialect.Handles, "appsettings.sh"),
        (Terraform.Dialect.Handles, "terraform.tf"),
        (TerraformVariables.Dialect.Handles, "terraform.tf"),
        (Dockerfile.Dialect.Handles, "docker.dockerfile"),
    ];

    private static readonly (Func<string, string, bool> Handles, string File)[] Languages =
    [
        (CSharp.Dialect.Handles, "csharp.cs"),
        (Python.Dialect.Handles, "python.py"),
        (JavaScript.Dialect.Handles, "javascript.mjs"),
        (JavaScript.TypeScript.Handles, "typescript.mts"),
        (Go.Dialect.Handles, "go.go"),
        (Java.Dialect.Handles, "java.java"),
        (Ruby.Dialect.Handles, "ruby.rb"),
        (Php.Dialect.Handles, "php.php"),
        (PowerShell.Dialect.Handles, "powershell.ps1"),
        (Shell.Dialect.Handles, "shell.sh"),
    ];

    /// <summary>The snippet for a file; null where none fits it.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="text">What it holds.</param>
    /// <param name="store">Where the team keeps secrets; null where it did not say.</param>
    /// <param name="name">The name that the file suggests for the variable.</param>
    public static string? For(string path, string text, StoreSetting? store, string name)
    {
        var (room, file) =
            Find(Configuration) is { } configuration ? ("configuration", configuration)
            : Find(Languages) is { } language ? ("environment", language)
            : ("", null);
        return file is null
            ? null
            : Fill(
                Resource.Find($"snippets/{store?.Kind.Name}/{file}") ?? Resource.Read($"snippets/{room}/{file}"),
                store,
                name
            );

        string? Find((Func<string, string, bool> Handles, string File)[] known) =>
            Array.Find(known, snippet => snippet.Handles(path, text)).File;
    }

    /// <summary>A snippet with the place of the team's secrets manager and the variable.</summary>
    public static string Fill(string snippet, StoreSetting? store, string name)
    {
        foreach (var option in store?.Kind.Options ?? [])
        {
            snippet = snippet.Replace(
                $"STORE_{option.Name.ToUpperInvariant()}",
                store!.Value(option, name),
                StringComparison.Ordinal
            );
        }

        return snippet
            .Replace(Variable, name, StringComparison.Ordinal)
            .Replace(Variable.ToLowerInvariant(), name.ToLowerInvariant(), StringComparison.Ordinal);
    }

    private static Func<string, string, bool> EndsWith(string end) =>
        (path, _) => path.EndsWith(end, StringComparison.Ordinal);

    private static bool IsYamlWith(string path, string text, string sign) =>
        Yaml.IsYaml(path) && text.Contains(sign, StringComparison.Ordinal);
}
