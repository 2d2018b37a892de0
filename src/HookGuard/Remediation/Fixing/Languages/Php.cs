using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

internal static partial class Php
{
    public static Dialect Dialect { get; } =
        new ProgramDialect
        {
            Handles = Dialect.Extension(".php", ".phtml"),
            LookUp = "getenv('{0}')",
            Join = " . ",
            Fallbacks =
            [
                // Laravel reads the env file by itself.
                new(Helper, EndOfCall, "env('{0}')") { Start = Start.ByItself },
                new(OrElse, Fallback.EndOfString, "getenv('{0}')"),
                new(Superglobal, Fallback.EndOfString, "$_ENV['{0}']"),
            ],
            Refusals =
            [
                (TopLevel, "a const takes no call; use define() for it"),
                (Constant, "a class constant or property requires a constant; set it in the constructor"),
                (Parameter, "a parameter's default requires a constant"),
                (Attribute, "an attribute requires a constant"),
                (Case, "it is a comparison or a case label"),
            ],
        };

    [GeneratedRegex(@"(^|\n)const\s+\w+\s*=\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex TopLevel { get; }

    [GeneratedRegex("""\benv\(\s*["'](?<name>\w+)["']\s*,\s*["']$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Helper { get; }

    [GeneratedRegex(
        """\bgetenv\(\s*["'](?<name>\w+)["']\s*\)\s*(\?:|\?\?|\|\|)\s*["']$""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex OrElse { get; }

    [GeneratedRegex(
        """\$_(ENV|SERVER)\[\s*["'](?<name>\w+)["']\s*\]\s*(\?:|\?\?)\s*["']$""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Superglobal { get; }

    [GeneratedRegex("""^["']\s*\)""", RegexOptions.ExplicitCapture)]
    private static partial Regex EndOfCall { get; }

    [GeneratedRegex(
        @"\b(const|public|protected|private|static|var)\b[^;={}()\n]*=\s*(\[[^;]*)?$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Constant { get; }

    [GeneratedRegex(@"\b(function|fn)\b[^{};]*\([^{};)]*=\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter { get; }

    [GeneratedRegex(@"#\[\w[^\]\n]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Attribute { get; }

    [GeneratedRegex(@"\bcase\s+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Case { get; }
}
