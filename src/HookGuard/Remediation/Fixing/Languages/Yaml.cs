using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

/// <summary>YAML says nothing about look-ups: it depends on the program that reads the file.</summary>
internal static partial class Yaml
{
    public static Dialect Compose { get; } =
        new TemplateDialect
        {
            Handles = (path, _) => ComposeFile.IsMatch(path),
            Reference = "${{0}:?}",
            ReadsEnvBeside = true,
            Fallbacks = [new(DefaultInCompose, EndOfReference, "${{0}:?}") { Start = Start.ByItself }],
            Refusals =
            [
                (
                    BuildArgumentsInOneLine,
                    "a build argument stays in the image's history; mount a build secret instead"
                ),
                (LabelsInOneLine, "a label is shown to whoever has the image; nothing secret belongs there"),
                (BuildArguments, "a build argument stays in the image's history; mount a build secret instead"),
                (Labels, "a label is shown to whoever has the image; nothing secret belongs there"),
            ],
        };

    public static Dialect Ansible { get; } =
        new TemplateDialect
        {
            Handles = (path, text) => IsYaml(path) && (AnsibleFolder.IsMatch(path) || Play.IsMatch(text)),
            Reference = "{{ lookup('env', '{0}') }}",
            InSingleQuotes = "{{ lookup(\"env\", \"{0}\") }}",
            NeedsQuotes = true,
            Start = Start.Exported,
            Expression = "{{",
            Refusals = [(Condition, "it is in an expression; write lookup('env', …) in its place")],
        };

    /// <summary>https://grafana.com/docs/grafana/latest/administration/provisioning/#use-environment-variables</summary>
    public static Dialect Grafana { get; } =
        new TemplateDialect
        {
            Handles = (path, text) =>
                IsYaml(path)
                && (GrafanaFolder.IsMatch(path) || text.Contains("contactPoints:", StringComparison.Ordinal)),
            Reference = "${{0}}",
            Start = Start.Exported,
        };

    public static Dialect Spring { get; } =
        new TemplateDialect
        {
            Handles = (path, _) => SpringFile.IsMatch(path),
            Reference = "${{0}}",
            Start = Start.Exported,
            Fallbacks =
            [
                new(DefaultInSpring, EndOfReference, "${{0}}")
                {
                    // https://docs.spring.io/spring-boot/reference/features/external-config.html
                    Key = name => name.Replace("-", "", StringComparison.Ordinal).Replace('.', '_').ToUpperInvariant(),
                },
            ],
            Expression = "${",
        };

    public static bool IsYaml(string path) => Dialect.Extension(".yml", ".yaml")(path, "");

    // A key's block goes on over lines that are indented further, and list items that are not indented less.
    [GeneratedRegex(
        @"^(?<indent>[ ]+)args:[ \t]*(#[^\n]*)?\n((\k<indent>[ ]+[^\n]*|\k<indent>-[^\n]*|[ \t]*)\n)*[^\n]*$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex BuildArguments { get; }

    [GeneratedRegex(
        @"^(?<indent>[ ]+)labels:[ \t]*(#[^\n]*)?\n((\k<indent>[ ]+[^\n]*|\k<indent>-[^\n]*|[ \t]*)\n)*[^\n]*$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex Labels { get; }

    [GeneratedRegex(@"\bargs\s*:\s*[{\[][^}\]]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex BuildArgumentsInOneLine { get; }

    [GeneratedRegex(@"\blabels\s*:\s*[{\[][^}\]]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex LabelsInOneLine { get; }

    [GeneratedRegex(@"\$\{(?<name>\w+):?-$", RegexOptions.ExplicitCapture)]
    private static partial Regex DefaultInCompose { get; }

    [GeneratedRegex(@"\$\{(?<name>[\w.-]+):$", RegexOptions.ExplicitCapture)]
    private static partial Regex DefaultInSpring { get; }

    [GeneratedRegex(@"^\}", RegexOptions.ExplicitCapture)]
    private static partial Regex EndOfReference { get; }

    // Ansible reads these as expressions by themselves.
    [GeneratedRegex(
        @"^[ -]*(when|that|until|failed_when|changed_when|var)\s*:[^\n]*$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex Condition { get; }

    [GeneratedRegex(@"(^|/)(docker-)?compose[^/]*\.ya?ml$", RegexOptions.ExplicitCapture)]
    private static partial Regex ComposeFile { get; }

    [GeneratedRegex(
        @"(^|/)(roles|playbooks|group_vars|host_vars)/|(^|/)(playbook|site)[^/]*\.ya?ml$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex AnsibleFolder { get; }

    [GeneratedRegex(@"^\s*(- )?hosts:", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Play { get; }

    [GeneratedRegex(
        @"(^|/)provisioning/(alerting|datasources|notifiers|dashboards|plugins)/",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex GrafanaFolder { get; }

    [GeneratedRegex(@"(^|/)application[^/]*\.(ya?ml|properties)$", RegexOptions.ExplicitCapture)]
    private static partial Regex SpringFile { get; }
}
