using HookGuard.Detection.Syntax;

namespace HookGuard.Detection.Context;

/// <summary>
/// Tells that what stands beside the owner of a value, at the same level, is named for a product: then that is the product's, and the value is
/// somebody else's, whoever that may be.
/// </summary>
internal static class Siblings
{
    private const int MostMentions = 64;
    private const int Farthest = 32 * 1024;

    public static bool AreOf(CandidateContext site, Product product)
    {
        var owner = site.Owner;
        if (owner.IsNone)
        {
            return false;
        }

        ReadOnlySpan<char> text = site.Text;
        var indent = owner.Indent >= 0 ? owner.Indent : Lines.IndentOf(text, Lines.StartOf(text, owner.Start));
        var at = Math.Max(site.Mentions.First(product), Math.Max(0, site.Candidate.Start - Farthest));
        var to = Math.Min(text.Length, site.Candidate.End + Farthest);
        for (
            var i = 0;
            i < MostMentions && site.Mentions.TryFind(at, to, product, out var mention);
            i++, at = mention.Start + mention.Length
        )
        {
            var line = Lines.StartOf(text, mention.Start);
            if (!owner.Holds(mention.Start) && Lines.IndentOf(text, line) == indent && IsInName(text, line, mention))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a mention is in what a line names, and not in the value that it gives to that: <c>PAGERDUTY_REGION=eu</c>, <c>[pagerduty]</c>.</summary>
    public static bool IsInName(ReadOnlySpan<char> text, int line, Mention mention)
    {
        var before = text[line..mention.Start];
        var rest = text[(mention.Start + mention.Length)..Lines.EndOf(text, mention.Start)];
        while (rest is [var c, ..] && (char.IsLetterOrDigit(c) || c is '_' or '-' or '.'))
        {
            rest = rest[1..];
        }

        var binder = rest.TrimStart("\"' )]");
        return !before.ContainsAny('=', '#', ':')
            && (binder.IsEmpty ? before.Contains('[') : binder is [':' or '=' or '{', ..] && !binder.StartsWith("://"));
    }
}
