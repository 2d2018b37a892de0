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
            FixedStrings = [("`", "it is in a command; run it with a variable")],
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
                (Case, "a case label or a case of an enum requires a constant"),
            ],
            Refuses = (place, _) => place.IsWithin('[', Hash) ? "an attribute requires a constant" : null,
            OwnAssignment = """(\bputenv\(\s*["']{0}(=|["'])|\$_(ENV|SERVER)\[\s*["']{0}["']\s*\]\s*=(?!=)\s*["']?)""",
        };

    [GeneratedRegex(@"(^|\n)\s*const\s+[^;{}()]*$", RegexOptions.ExplicitCapture)]
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
        @"\b(const|public|protected|private|static|var)\b(?!::)[^;{}()]*=\s*(\[[^;]*)?$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Constant { get; }

    [GeneratedRegex(@"\b(function|fn)\b[^{};]*\([^{};)]*=\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter { get; }

    [GeneratedRegex("#$", RegexOptions.ExplicitCapture)]
    private static partial Regex Hash { get; }

    [GeneratedRegex(@"\bcase\s+(\w+\s*=\s*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Case { get; }
}
