using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

/// <summary>YAML says nothing about look-ups: it depends on the program that reads the file.</summary>
internal static partial class Yaml
{
    public static Dialect GitHubActions { get; } =
        new TemplateDialect
        {
            Handles = (path, _) => Workflow.IsMatch(path),
            Reference = "${{ secrets.{0} }}",
            FollowUp = "grep '^{0}=' .env | cut -d= -f2- | gh secret set {0}",
        };

    public static Dialect Compose { get; } =
        new TemplateDialect
        {
            Handles = (path, _) => ComposeFile.IsMatch(path),
            Reference = "${{0}:?}",
            ReadsEnvBeside = true,
        };

    public static Dialect Ansible { get; } =
        new TemplateDialect
        {
            Handles = (path, text) => IsYaml(path) && (AnsibleFolder.IsMatch(path) || Play.IsMatch(text)),
            Reference = "{{ lookup('env', '{0}') }}",
            InSingleQuotes = "{{ lookup(\"env\", \"{0}\") }}",
            NeedsQuotes = true,
        };

    public static Dialect Spring { get; } =
        new TemplateDialect { Handles = (path, _) => SpringFile.IsMatch(path), Reference = "${{0}}" };

    public static bool IsYaml(string path) => Dialect.Extension(".yml", ".yaml")(path, "");

    [GeneratedRegex(@"(^|/)\.github/workflows/[^/]+\.ya?ml$|(^|/)action\.ya?ml$", RegexOptions.ExplicitCapture)]
    private static partial Regex Workflow { get; }

    [GeneratedRegex(@"(^|/)(docker-)?compose[^/]*\.ya?ml$", RegexOptions.ExplicitCapture)]
    private static partial Regex ComposeFile { get; }

    [GeneratedRegex(
        @"(^|/)(roles|playbooks|group_vars|host_vars)/|(^|/)(playbook|site)[^/]*\.ya?ml$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex AnsibleFolder { get; }

    [GeneratedRegex(@"^\s*(- )?hosts:", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Play { get; }

    [GeneratedRegex(@"(^|/)application[^/]*\.(ya?ml|properties)$", RegexOptions.ExplicitCapture)]
    private static partial Regex SpringFile { get; }
}
