using System.Globalization;
using System.Text;
using HookGuard.Masking;

namespace HookGuard.Reporting;

/// <summary>
/// Makes text from files and paths safe and plain to show: what would steer a terminal or turn the reading direction is replaced,
/// so that nothing in a repository can rewrite the report about it.
/// </summary>
internal static class Printable
{
    private const string Tab = "    ";

    public static string Of(string text, bool unicode = true)
    {
        StringBuilder shown = new(text.Length);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var isCommand = Inert.BeginsCommand(text.AsSpan(at)) || (at == 0 && text is [':', ':', ..]);
            at += rune.Utf16SequenceLength;
            shown.Append(
                rune.Value switch
                {
                    '\t' => Tab,
                    '…' when !unicode => "...",
                    _ when isCommand || IsUnsafe(rune) || (!unicode && !rune.IsAscii) => unicode ? "\uFFFD" : "?",
                    _ => rune.ToString(),
                }
            );
        }

        return shown.ToString();
    }

    /// <summary>How many columns of a terminal a text takes.</summary>
    public static int Columns(string text) => text.EnumerateRunes().Sum(Columns);

    private static int Columns(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0
        : rune.Value
            is (>= 0x1100 and <= 0x115F)
                or (>= 0x2E80 and <= 0xA4CF)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE30 and <= 0xFE6F)
                or (>= 0xFF00 and <= 0xFF60)
                or (>= 0xFFE0 and <= 0xFFE6)
                or (>= 0x1F300 and <= 0x1FAFF)
                or (>= 0x20000 and <= 0x3FFFD)
            ? 2
        : 1;

    private static bool IsUnsafe(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
