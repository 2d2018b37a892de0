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

        var name = Name.Read(rest[gap..]);
        return name.IsCredential && (name.MeansPagerDuty || name.MeansRundeck)
            ? new Naming(name, start + gap, rest.Length - gap, Binding.Beside)
            : Naming.None;
    }
}
