using System.Buffers;
using HookGuard.Detection.Names;
using HookGuard.Detection.Structure;

namespace HookGuard.Detection.Surroundings;

/// <summary>
/// Reads what the rest of the statement calls a value: <c>'…'; // PagerDuty integration key</c>, <c>echo … > pagerduty_token</c>,
/// <c>… | docker secret create pagerduty_key -</c>. It has to name both the product and the kind.
/// </summary>
internal static class FollowReader
{
    private const int Farthest = 120;

    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'`;,)]} \t");

    public static Naming Read(Site site)
    {
        var start = site.Candidate.End;
        var end = Math.Min(site.Statement.End, start + Farthest);
        var rest = site.Text.AsSpan(start, end - start);
        var gap = rest.IndexOfAnyExcept(Closers);
        if (
            gap < 0
            || rest[gap] is not ('#' or '/' or '-' or '|' or '>' or '<' or '(' or '*' or '%' or '!' or '\u2014')
        )
        {
            return Naming.None;
        }

        return NameIn(site, start + gap, end) is { IsNone: false } whole
            ? whole
            : NameOfArgument(site, start + gap, end);
    }

    /// <summary>One word of a command that follows, whatever its other words say: <c>| gcloud secrets versions add pagerduty_key --data-file=-</c></summary>
    private static Naming NameOfArgument(Site site, int start, int end)
    {
        if (site.Text[start] is not ('|' or '>'))
        {
            return Naming.None;
        }

        foreach (var word in site.Text.AsSpan(start..end).Split(' '))
        {
            if (NameIn(site, start + word.Start.Value, start + word.End.Value) is { IsNone: false } argument)
            {
                return argument;
            }
        }

        return Naming.None;
    }

    private static Naming NameIn(Site site, int start, int end)
    {
        var name = Name.Read(site.Text.AsSpan(start..end));
        return name.IsCredential && (name.MeansPagerDuty || name.MeansRundeck)
            ? new Naming(name, start, end - start, Binding.Beside)
            : Naming.None;
    }
}
