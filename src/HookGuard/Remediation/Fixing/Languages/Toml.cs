using System.Text.RegularExpressions;
using HookGuard.Languages;

namespace HookGuard.Remediation.Fixing.Languages;

/// <summary>TOML says nothing about look-ups: it depends on the program that reads the file.</summary>
internal static partial class Toml
{
    /// <summary>Vector and Telegraf fill in references to the environment before they read the file.</summary>
    public static Dialect Monitoring { get; } =
        new TemplateDialect
        {
            Handles = (path, _) => MonitoringFile.IsMatch(path),
            Reference = "${{0}}",
            Start = Start.Exported,
            Language = DataLanguages.Toml,
        };

    [GeneratedRegex(@"(^|/)(vector|telegraf)(\.d/[^/]+)?[^/]*\.(toml|conf)$", RegexOptions.ExplicitCapture)]
    private static partial Regex MonitoringFile { get; }
}
