using System.Buffers;
using HookGuard.Detection.Candidates;
using HookGuard.Detection.Context;
using HookGuard.Detection.Syntax;

namespace HookGuard.Detection.Rules;

/// <summary>
/// Tells that a value is the last line of an encoded block, whose other lines are longer and of one length: signatures, certificates, keys,
/// attachments, binary patches. Their lines may stand in a string, with <c>\n</c> or a blank between them.
/// </summary>
internal static class EncodedBlocks
{
    /// <summary>Lines of encoded blocks are at least this long.</summary>
    private const int ShortestLine = 48;

    private const int LongestLine = 1024;
    private const int LongestGap = 48;

    // What git writes in front of a line of base85: how many bytes it stands for, five characters for four of them.
    private const int BytesOfUpper = 26;

    private static readonly SearchValues<char> Base64 = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    );

    private static readonly SearchValues<char> Gaps = SearchValues.Create(" \t\r\n\"'`>|*#,.&;()");

    public static bool Hold(CandidateContext site) => IsLastLine(site) || IsInPatch(site);

    private static bool IsLastLine(CandidateContext site)
    {
        ReadOnlySpan<char> text = site.Text;
        var start = site.Candidate.Start;
        var end = site.Candidate.End;
        var gap = GapBefore(text, start);
        if (gap == 0 || !EndsLine(text[end..]))
        {
            return false;
        }

        var length = LineBefore(text[..(start - gap)]);
        if (length < Math.Max(ShortestLine, site.Candidate.Length))
        {
            return false;
        }

        return EndsArmour(text[end..]) || IsAsLong(text[..(start - gap - length)], length);
    }

    /// <summary>Whether the line before has the same length, or is the first, which may be longer where others are indented.</summary>
    private static bool IsAsLong(ReadOnlySpan<char> before, int length) =>
        GapBefore(before, before.Length) is var gap and > 0
        && LineBefore(before[..^gap]) is var first
        && (first == length || (first > length && before[..^(gap + first)] is [.., ':']));

    private static bool EndsLine(ReadOnlySpan<char> after) =>
        after is [] or ['-', '-', '-', '-', '-', ..] or ['\\', 'n' or 'r' or '\\', ..] or ['<', '/', ..]
        || (after[0] != '\\' && Gaps.Contains(after[0]));

    /// <summary>The checksum or the footer that follows the last line.</summary>
    private static bool EndsArmour(ReadOnlySpan<char> after)
    {
        var gap = GapAfter(after);
        return after[gap..]
            is ['-', '-', '-', '-', '-', 'E', 'N', 'D', ..]
                or ['=', _, _, _, _]
                or ['=', _, _, _, _, '\r' or '\n' or '\\' or ' ' or '"', ..];
    }

    private static int LineBefore(ReadOnlySpan<char> text)
    {
        text = text[^Math.Min(text.Length, LongestLine)..];
        return text.Length - 1 - text.LastIndexOfAnyExcept(Base64);
    }

    /// <summary>How much divides a place from a line before it; 0 where nothing does.</summary>
    private static int GapBefore(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && at - start < LongestGap)
        {
            var step =
                text[..start] is [.., '\\', 'n' or 'r'] ? 2
                : Gaps.Contains(text[start - 1]) || text[start - 1] == '\\' ? 1
                : text[start - 1] == '+' && IsOperator(text, start - 1) ? 1
                : 0;
            if (step == 0)
            {
                break;
            }

            start -= step;
        }

        return IsBreak(text[start..at]) ? at - start : 0;
    }

    private static int GapAfter(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && end < LongestGap)
        {
            var step =
                text[end..] is ['\\', 'n' or 'r', ..] ? 2
                : Gaps.Contains(text[end]) || text[end] == '\\' ? 1
                : text[end] == '+' && IsOperator(text, end) ? 1
                : 0;
            if (step == 0)
            {
                break;
            }

            end += step;
        }

        return end;
    }

    private static bool IsOperator(ReadOnlySpan<char> text, int at) =>
        (at > 0 && text[at - 1] is ' ' or '"' or '\'')
        && (at + 1 == text.Length || text[at + 1] is ' ' or '\r' or '\n');

    /// <summary>Whether lines end there, in the text or in a string, or a blank stands for that.</summary>
    private static bool IsBreak(ReadOnlySpan<char> gap) =>
        gap.ContainsAny('\n', '\r')
        || gap.Contains("\\n", StringComparison.Ordinal)
        || gap.Contains("\\r", StringComparison.Ordinal)
        || (!gap.IsEmpty && gap.IsWhiteSpace());

    /// <summary>Lines of base85, as <c>git diff --binary</c> writes them: each says how long it is.</summary>
    private static bool IsInPatch(CandidateContext site)
    {
        ReadOnlySpan<char> text = site.Text;
        var line = Lines.StartOf(text, site.Candidate.Start);
        if (!IsBase85(text[line..Lines.EndOf(text, line)]) || !Lines.TryGetPrevious(text, line, out var previous))
        {
            return false;
        }

        var before = text[previous..Lines.EndOf(text, previous)];
        return IsBase85(before) || before.StartsWith("literal ") || before.StartsWith("delta ");
    }

    private static bool IsBase85(ReadOnlySpan<char> line)
    {
        if (line.Length < 2 || !char.IsAsciiLetter(line[0]) || line.Contains(' '))
        {
            return false;
        }

        var bytes = char.IsAsciiLetterUpper(line[0]) ? line[0] - 'A' + 1 : line[0] - 'a' + 1 + BytesOfUpper;
        return line.Length == 1 + ((bytes + 3) / 4 * 5);
    }
}
