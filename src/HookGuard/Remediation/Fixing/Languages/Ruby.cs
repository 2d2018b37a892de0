using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

internal static partial class Ruby
{
    public static Dialect Dialect { get; } =
        new ProgramDialect
        {
            Handles = Dialect.Extension(".rb", ".rake", ".gemspec", ".ru"),
            LookUp = "ENV.fetch(\"{0}\")",
            JoinsNeighbours = true,
            Fallbacks =
            [
                new(Fetch, EndOfCall, "ENV.fetch(\"{0}\")"),
                new(OrElse, Fallback.EndOfString, "ENV.fetch(\"{0}\")"),
            ],
            Refusals = [(When, "it is a case label")],
            Inline = [("\"", "#{ENV.fetch(\"{0}\")}")],
        };

    [GeneratedRegex(@"\bwhen\s+([^\n]*,\s*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex When { get; }

    [GeneratedRegex("""ENV\.fetch\(?\s*["'](?<name>\w+)["']\s*,\s*["']$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Fetch { get; }

    [GeneratedRegex("""ENV\[\s*["'](?<name>\w+)["']\s*\]\s*(\|\||or)\s*["']$""", RegexOptions.ExplicitCapture)]
    private static partial Regex OrElse { get; }

    [GeneratedRegex("""^["']\s*\)?""", RegexOptions.ExplicitCapture)]
    private static partial Regex EndOfCall { get; }
}
