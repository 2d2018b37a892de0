using System.Buffers;
using HookGuard.Detection.Names;
using HookGuard.Detection.Structure;

namespace HookGuard.Detection.Surroundings;

/// <summary>Reads a sentence that names product and kind some words before the value: <c>the PagerDuty integration key for checkout is …</c></summary>
internal static class ProseReader
{
    private const int Farthest = 160;

    private static readonly SearchValues<char> NotInSentences = SearchValues.Create("={}[]<>;|\"");

    public static Naming Read(Site site)
    {
        var start = site.Candidate.Start;
        var from = Math.Max(0, start - Farthest);
        if (
            !site.Mentions.TryFindLast(from, start, null, out var mention)
            || mention.Product == Product.Other
            || site.Text.AsSpan(mention.Start..start) is var words
                && (words.ContainsAny(NotInSentences) || words.Contains("\n\n", StringComparison.Ordinal))
        )
        {
            return Naming.None;
        }

        var name = Name.Read(site.Text.AsSpan(mention.Start..start));
        return name.IsCredential ? new Naming(name, mention.Start, start - mention.Start, Binding.Spoken) : Naming.None;
    }
}
