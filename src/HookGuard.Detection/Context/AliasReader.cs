using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Context;

/// <summary>Reads the name that a query gives to a value behind it: <c>SELECT '…' AS pagerduty_key</c>, <c>'…'::text AS x</c>.</summary>
internal static class AliasReader
{
    private const int Farthest = 100;

    public static BoundName Read(CandidateContext site)
    {
        if (site.Right is not ('\'' or '"'))
        {
            return BoundName.None;
        }

        var start = site.Candidate.End + 1;
        var rest = site.Text.AsSpan(start, Math.Min(Farthest, site.Text.Length - start));
        var at = rest is [':', ':', ..] ? rest.IndexOf(' ') : 0;
        if (at < 0 || !rest[at..].TrimStart(' ').StartsWith("as ", StringComparison.OrdinalIgnoreCase))
        {
            return BoundName.None;
        }

        at = rest.Length - rest[at..].TrimStart(' ')["as ".Length..].TrimStart(" \"`[").Length;
        var end = at;
        while (end < rest.Length && (char.IsLetterOrDigit(rest[end]) || rest[end] == '_'))
        {
            end++;
        }

        return end > at
            ? new BoundName(Name.Read(rest[at..end]), start + at, end - at, Binding.Assigned)
            : BoundName.None;
    }
}
