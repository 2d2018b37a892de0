using System.Buffers;
using HookGuard.Detection.Names;
using HookGuard.Detection.Structure;

namespace HookGuard.Detection.Surroundings;

/// <summary>Reads a sentence that names product and kind some words before the value: <c>the PagerDuty integration key for checkout is …</c></summary>
internal static class ProseReader
{
    private const int Farthest = 160;

    private static readonly SearchValues<char> NotInSentences = SearchValues.Create("={}[]<>;|\"");

    public static Naming Read(Site site) =>
        TryFindProduct(site, Math.Max(0, site.Candidate.Start - Farthest), out var at)
            ? NameFrom(site, at)
            : Naming.None;

    /// <summary>A sentence that ends in a colon, from the start of its line: <c>Runner secret for PagerDuty Automation Actions: …</c></summary>
    public static Naming ReadLine(Site site)
    {
        var from = Math.Max(Lines.StartOf(site.Text, site.Candidate.Start), site.Candidate.Start - Farthest);
        return TryFindProduct(site, from, out _) ? NameFrom(site, from) : Naming.None;
    }

    private static bool TryFindProduct(Site site, int from, out int at)
    {
        var found = site.Mentions.TryFindLast(from, site.Candidate.Start, null, out var mention);
        at = mention.Start;
        return found && mention.Product != Product.Other;
    }

    private static Naming NameFrom(Site site, int start)
    {
        var words = site.Text.AsSpan(start..site.Candidate.Start);
        if (words.ContainsAny(NotInSentences) || words.Contains("\n\n", StringComparison.Ordinal))
        {
            return Naming.None;
        }

        var name = Name.Read(words);
        return name.IsCredential ? new Naming(name, start, words.Length, Binding.Spoken) : Naming.None;
    }
}
