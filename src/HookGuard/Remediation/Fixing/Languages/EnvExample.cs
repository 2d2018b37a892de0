using System.Text.RegularExpressions;
using HookGuard.Languages;

namespace HookGuard.Remediation.Fixing.Languages;

/// <summary>An example of an env file names the variables; the values belong into the real one beside it.</summary>
internal static partial class EnvExample
{
    public static Dialect Dialect { get; } =
        new TemplateDialect
        {
            Handles = (path, _) => FileName.IsMatch(path),
            Reference = "",
            ReadsEnvBeside = true,
            Language = OtherLanguages.EnvFile,
        };

    [GeneratedRegex(@"(^|/)[^/]*\.?env\.?[^/]*(example|sample|template|dist)$", RegexOptions.ExplicitCapture)]
    private static partial Regex FileName { get; }
}
