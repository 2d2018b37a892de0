using System.Buffers;
using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Context;

/// <summary>
/// Reads what the rest of the statement calls a value: <c>'…'; // PagerDuty integration key</c>, <c>echo … > pagerduty_token</c>,
/// <c>… | docker secret create pagerduty_key -</c>. It has to name both the product and the kind.
/// </summary>
internal static class TrailingTextReader
{
    private const int Farthest = 120;

    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'`;,)]} \t");

    public static BoundName Read(CandidateContext site)
    {
        var start = site.Candidate.End;
        var end = Math.Min(site.Statement.End, start + Farthest);
        var rest = site.Text.AsSpan(start, end - start);
        var gap = rest.IndexOfAnyExcept(Closers);
        if (gap >= 0 && SaysWhatItIs(rest[gap..]))
        {
            return NameIn(site, start + gap, start + gap + LengthOfSentence(rest[gap..]));
        }

        if (
            gap < 0
            || rest[gap] is not ('#' or '/' or '-' or '|' or '>' or '<' or '(' or '*' or '%' or '!' or '\u2014')
        )
        {
            return BoundName.None;
        }

        return NameIn(site, start + gap, end) is { IsNone: false } whole
            ? whole
            : NameOfArgument(site, start + gap, end);
    }

    /// <summary><c>… as API token for PagerDuty</c>, <c>… is the integration key of PagerDuty</c></summary>
    private static bool SaysWhatItIs(ReadOnlySpan<char> rest) =>
        rest.StartsWith("as ") || rest.StartsWith("is ") || rest.StartsWith("was ");

    private static int LengthOfSentence(ReadOnlySpan<char> rest) =>
        rest.IndexOf(". ") is var end and >= 0 ? end : rest.Length;

    /// <summary>One word of a command that follows, whatever its other words say: <c>| gcloud secrets versions add pagerduty_key --data-file=-</c></summary>
    private static BoundName NameOfArgument(CandidateContext site, int start, int end)
    {
        if (site.Text[start] is not ('|' or '>'))
        {
            return BoundName.None;
        }

        foreach (var word in site.Text.AsSpan(start..end).Split(' '))
        {
            if (NameIn(site, start + word.Start.Value, start + word.End.Value) is { IsNone: false } argument)
            {
                return argument;
            }
        }

        return BoundName.None;
    }

    private static BoundName NameIn(CandidateContext site, int start, int end)
    {
        var name = Name.Read(site.Text.AsSpan(start..end));
        return name.IsCredential && (name.MeansPagerDuty || name.MeansRundeck)
            ? new BoundName(name, start, end - start, Binding.Beside)
            : BoundName.None;
    }
}
