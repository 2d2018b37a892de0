using System.Buffers;
using HookGuard.Detection.Syntax;

namespace HookGuard.Detection.Context;

/// <summary>
/// Tells that a candidate stands among binary data: symbol tables and string pools put names beside each other that have nothing to
/// do with each other, so only shapes that speak for themselves count there. A stray control character does not make a text binary.
/// </summary>
internal static class BinarySurroundings
{
    private const int Reach = 128;
    private const int Enough = 2;

    private static readonly SearchValues<char> LettersOfNames = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"
    );

    public static bool IsInBinary(CandidateContext site) =>
        IsInBinary(site.Text, site.Candidate.Start, site.Candidate.End) && !IsVariable(site);

    /// <summary>Between two NULs, the name and the value of a variable, among others: the environment of a process.</summary>
    private static bool IsVariable(CandidateContext site) =>
        site.Naming.Binding == Binding.Assigned
        && site.Name.IsCredential
        && site is { Left: '=', Right: '\0' }
        && IsAmongVariables(site.Text, site.Naming.Start, site.Candidate.End);

    private static bool IsAmongVariables(ReadOnlySpan<char> text, int start, int end)
    {
        var before = text[..start];
        var after = text[(end + 1)..];
        return (before.IsEmpty || (before[^1] == '\0' && IsVariable(Last(before[..^1]))))
            && (Ends(after) || IsVariable(First(after)));
    }

    private static ReadOnlySpan<char> Last(ReadOnlySpan<char> entries) =>
        entries[(entries.LastIndexOfAny('\0', '\n') + 1)..];

    private static ReadOnlySpan<char> First(ReadOnlySpan<char> entries) =>
        entries.IndexOfAny('\0', '\n') is >= 0 and var end ? entries[..end] : entries;

    private static bool Ends(ReadOnlySpan<char> entries) => entries is [] or ['\n' or '\r', ..];

    private static bool IsVariable(ReadOnlySpan<char> entry) =>
        entry.IndexOf('=') is > 0 and var sign && !entry[..sign].ContainsAnyExcept(LettersOfNames);

    public static bool IsInBinary(string text, int start, int end)
    {
        var rest = text.AsSpan()[Math.Max(0, start - Reach)..Math.Min(text.Length, end + Reach)];
        for (var seen = 0; ; )
        {
            var at = rest.IndexOfAnyInRange('\0', '\b');
            if (at < 0 || ++seen == Enough)
            {
                return at >= 0;
            }

            rest = rest[(at + 1)..];
        }
    }
}
