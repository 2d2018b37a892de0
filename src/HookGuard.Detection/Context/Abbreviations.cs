using HookGuard.Detection.Words;

namespace HookGuard.Detection.Context;

/// <summary>
/// Tells whether <c>pd</c> may stand for PagerDuty in a text: not where it is the prefix of other things (<c>pd_table</c>, <c>pd.DataFrame</c>)
/// and PagerDuty is not named.
/// </summary>
internal static class Abbreviations
{
    private const int Farthest = 16 * 1024;
    private const int LongestName = 60;

    public static bool MayBePagerDuty(CandidateContext site)
    {
        if (site.Mentions.First(Product.PagerDuty) >= 0 || site.Path.File.MeansPagerDuty)
        {
            return true;
        }

        var start = site.Candidate.Start;
        var from = Math.Max(0, start - Farthest);
        var text = site.Text.AsSpan(from, Math.Min(site.Text.Length, start + Farthest) - from);
        var others = 0;
        for (var at = 0; text[at..].IndexOf("pd", StringComparison.OrdinalIgnoreCase) is var found and >= 0; at += 2)
        {
            at += found;
            // A call on pd is a library's; a prefix may once be PagerDuty's.
            others +=
                !IsOther(text, at) ? 0
                : text[at + 2] == '.' ? 2
                : 1;
            if (others > 1)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOther(ReadOnlySpan<char> text, int at)
    {
        if ((at > 0 && char.IsLetterOrDigit(text[at - 1])) || at + 3 >= text.Length || text[at + 2] is not ('_' or '.'))
        {
            return false;
        }

        var length = 3;
        while (
            at + length < text.Length
            && length < LongestName
            && (char.IsLetterOrDigit(text[at + length]) || text[at + length] == '_')
        )
        {
            length++;
        }

        return length > 3 && !Name.Read(text.Slice(at, length)).MeansPagerDuty;
    }
}
