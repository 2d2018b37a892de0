using HookGuard.Remediation.Fixing.Languages;

namespace HookGuard.Remediation.Fixing;

/// <summary>Every kind of file in which a look-up can be written. The first that handles a file has it.</summary>
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
        Yaml.GitHubActions,
        Yaml.Compose,
        Yaml.Spring,
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

    /// <exception cref="CannotFixException">No look-up is known for such a file.</exception>
    public static Dialect For(string path, string text) =>
        All.FirstOrDefault(dialect => dialect.Handles(path, text))
        ?? throw new CannotFixException(
            "no way is known to look a value up in such a file; see which its program has, and edit it by hand"
        );
}
