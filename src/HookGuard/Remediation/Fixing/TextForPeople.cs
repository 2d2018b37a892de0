using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing;

/// <summary>A string that a program shows to people: whoever asks for help would be shown the value of the variable.</summary>
internal static partial class TextForPeople
{
    /// <param name="place">The string.</param>
    /// <param name="value">Where the value begins.</param>
    public static string? RefusalAt(CodePlace place, int value) =>
        Help.IsMatch(place.Before)
        || Says.IsMatch(place.Text[(place.Start < value ? place.Start : LineStart(place.Text, value))..value])
            ? "it is in a text for people to read; delete it by hand"
            : null;

    private static int LineStart(string text, int place) => text.LastIndexOf('\n', Math.Max(place - 1, 0)) + 1;

    // Translations are calls around the text.
    [GeneratedRegex(
        """\b(help|usage|description|epilog|metavar|synopsis|example|summary|placeholder)(_?text)?["']?\s*(=>|=|:|\()\s*(\w{1,12}\(\s*)*[a-zA-Z]{0,2}$""",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Help { get; }

    [GeneratedRegex(
        """["'][^"'\n]*\b(usage\s*:|example\s*:|e\.g\.|such as\b|for (example|instance)\b)[^\n]*$""",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Says { get; }
}
