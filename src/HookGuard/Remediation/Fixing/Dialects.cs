using HookGuard.Remediation.Fixing.Languages;

namespace HookGuard.Remediation.Fixing;

/// <summary>Every file type in which a reference can be written. The first dialect that handles a file is used.</summary>
internal static class Dialects
{
    public static IReadOnlyList<Dialect> All { get; } =
    [
        CSharp.Dialect,
        Python.Dialect,
        JavaScript.Dialect,
        JavaScript.TypeScript,
        Go.Dialect,
        Java.Dialect,
        Ruby.Dialect,
        Php.Dialect,
        PowerShell.Dialect,
        GitHubActions.Dialect,
        Yaml.Compose,
        Yaml.Spring,
        Yaml.Grafana,
        Alertmanager.Dialect,
        Kubernetes.Dialect,
        Yaml.Ansible,
        Toml.Monitoring,
        AppSettings.Dialect,
        Terraform.Dialect,
        TerraformVariables.Dialect,
        Dockerfile.Dialect,
        EnvExample.Dialect,
        Shell.Dialect,
    ];

    /// <summary>The dialect of a file; null where HookGuard cannot rewrite it.</summary>
    public static Dialect? Find(string path, string text) => All.FirstOrDefault(dialect => dialect.Handles(path, text));

    /// <summary>The type of a file, as a message names it.</summary>
    public static string TypeOf(string path) =>
        Path.GetExtension(path) is { Length: > 1 } extension ? $"{extension} files" : "files of this type";
}
