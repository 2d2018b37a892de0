using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

internal static partial class Python
{
    public static Dialect Dialect { get; } =
        new ProgramDialect
        {
            Handles = Dialect.Extension(".py", ".pyw"),
            LookUp = "os.environ[\"{0}\"]",
            JoinsNeighbours = true,
            Lexis = new LexicalSyntax
            {
                Strings = [.. Forms("\"\"\""), .. Forms("'''"), .. Forms("\""), .. Forms("'")],
                LineComments = ["#"],
                WordsHoldQuotes = true,
            },
            Import = text =>
                ImportOs.IsMatch(text)
                    ? null
                    : new Edit(ImportPlace(text), ImportPlace(text), "import os" + NewLine(text)),
        };

    private static IEnumerable<StringForm> Forms(string quote)
    {
        StringForm plain = new(quote, quote) { SpansLines = quote.Length == 3 };
        foreach (var prefix in (string[])["", "r", "R", "u", "U"])
        {
            yield return plain with
            {
                Open = prefix + quote,
            };
        }

        foreach (var prefix in (string[])["f", "F", "rf", "fr", "Rf", "fR", "rF", "Fr", "RF", "FR"])
        {
            yield return plain with
            {
                Open = prefix + quote,
                Interpolation = "{",
            };
        }

        foreach (var prefix in (string[])["b", "B", "rb", "br", "Rb", "bR", "rB", "Br", "RB", "BR"])
        {
            yield return plain with
            {
                Open = prefix + quote,
                Fixed = "it is in a bytes literal",
            };
        }
    }

    /// <summary>Before the first import; without one, behind the comments and the doc string that head the file.</summary>
    private static int ImportPlace(string text) =>
        FirstImport.Match(text) is { Success: true } first ? first.Index : Head.Match(text).Length;

    private static string NewLine(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    [GeneratedRegex(
        @"^(import (os|[\w., ]*\bos)\b(?!\.)[ \t]*(,|#|\r?$))",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex ImportOs { get; }

    [GeneratedRegex(@"^(import|from(?! __future__)) \w", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex FirstImport { get; }

    [GeneratedRegex(
        "^(#[^\n]*\n|[ \t]*\r?\n)*(\"\"\"[\\s\\S]*?\"\"\"[^\n]*\n|'''[\\s\\S]*?'''[^\n]*\n)?([ \t]*\r?\n)*(from __future__[^\n]*\n)*",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Head { get; }
}
