using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

internal static partial class PowerShell
{
    private const string Inline = "$($env:{0})";

    public static Dialect Dialect { get; } =
        new ProgramDialect
        {
            Handles = Dialect.Extension(".ps1", ".psm1"),
            LookUp = "$env:{0}",
            CommaComesFirst = true,
            Inline = [("\"", Inline), ("@\"", Inline)],
            FixedStrings = [("@'", "it is in a literal here-string")],
            OwnAssignment = """\$env:{0}\s*=\s*["']?""",
            Refuses = (place, _) => place.IsWithin('(', TypeName) ? "an attribute requires a constant" : null,
        };

    [GeneratedRegex(@"\[\s*[\w.]+\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex TypeName { get; }
}
