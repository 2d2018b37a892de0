using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

internal static partial class Ruby
{
    private const string Inline = "#{ENV.fetch(\"{0}\")}";

    public static Dialect Dialect { get; } =
        new ProgramDialect
        {
            Handles = Dialect.Extension(".rb", ".rake", ".gemspec", ".ru"),
            LookUp = "ENV.fetch(\"{0}\")",
            JoinsNeighbours = true,
            Fallbacks =
            [
                new(Fetch, EndOfCall, "ENV.fetch(\"{0}\")"),
                new(FetchBlock, EndOfBlock, "ENV.fetch(\"{0}\")"),
                new(OrElse, Fallback.EndOfString, "ENV.fetch(\"{0}\")"),
            ],
            Refusals =
            [
                (When, "it is a case label"),
                (In, "it is a pattern"),
                (Symbol, "it is a symbol"),
                (ShownDefault, Python.ShownDefault),
            ],
            RefusalsAfter = [(Key, "it is the name of a key")],
            OwnAssignment =
                """\bENV(\[\s*["']{0}["']\s*\]\s*(\|\|)?=(?![=~])|\.(store|delete)\(?\s*["']{0}["'],?)\s*["']?""",
            Inline = [("\"", Inline), ("`", Inline)],
        };

    [GeneratedRegex(@"\bwhen\s+([^\n]*,\s*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex When { get; }

    [GeneratedRegex(@"(^|\n)\s*in\s+[^\n]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex In { get; }

    [GeneratedRegex("(?<![:\\w]):$", RegexOptions.ExplicitCapture)]
    private static partial Regex Symbol { get; }

    [GeneratedRegex("^:(?!:)", RegexOptions.ExplicitCapture)]
    private static partial Regex Key { get; }

    // Thor's help lists defaults.
    [GeneratedRegex(@"\b(method_option|class_option|option)\b[^\n]*\bdefault:\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex ShownDefault { get; }

    [GeneratedRegex("""ENV\.fetch\(?\s*["'](?<name>\w+)["']\s*\)?\s*\{\s*["']$""", RegexOptions.ExplicitCapture)]
    private static partial Regex FetchBlock { get; }

    [GeneratedRegex("""^["']\s*\}""", RegexOptions.ExplicitCapture)]
    private static partial Regex EndOfBlock { get; }

    [GeneratedRegex("""ENV\.fetch\(?\s*["'](?<name>\w+)["']\s*,\s*["']$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Fetch { get; }

    [GeneratedRegex("""ENV\[\s*["'](?<name>\w+)["']\s*\]\s*(\|\||or)\s*["']$""", RegexOptions.ExplicitCapture)]
    private static partial Regex OrElse { get; }

    [GeneratedRegex("""^["']\s*\)?""", RegexOptions.ExplicitCapture)]
    private static partial Regex EndOfCall { get; }
}
