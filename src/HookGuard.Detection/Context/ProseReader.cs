using System.Buffers;
using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Context;

/// <summary>Reads a sentence that names product and kind some words before the value: <c>the PagerDuty integration key for checkout is …</c></summary>
internal static class ProseReader
{
    private const int Farthest = 160;

    private static readonly SearchValues<char> NotInSentences = SearchValues.Create("={}[]<>;|\"");

    public static BoundName Read(CandidateContext site) =>
        TryFindProduct(site, Math.Max(0, site.Candidate.Start - Farthest), out var at)
            ? NameFrom(site, at)
            : BoundName.None;

    /// <summary>A sentence that ends in a colon, from the start of its line: <c>Runner secret for PagerDuty Automation Actions: …</c></summary>
    public static BoundName ReadLine(CandidateContext site)
    {
        var from = Math.Max(Lines.StartOf(site.Text, site.Candidate.Start), site.Candidate.Start - Farthest);
        return TryFindProduct(site, from, out _) ? NameFrom(site, from) : BoundName.None;
    }

    private static bool TryFindProduct(CandidateContext site, int from, out int at)
    {
        var found = site.Mentions.TryFindLast(from, site.Candidate.Start, null, out var mention);
        at = mention.Start;
        return found && mention.Product != Product.Other;
    }

    private static BoundName NameFrom(CandidateContext site, int start)
    {
        var words = site.Text.AsSpan(start..site.Candidate.Start);
        if (words.ContainsAny(NotInSentences) || words.Contains("\n\n", StringComparison.Ordinal))
        {
            return BoundName.None;
        }

        var name = Name.Read(words);
        return name.IsCredential ? new BoundName(name, start, words.Length, Binding.Spoken) : BoundName.None;
    }
}
