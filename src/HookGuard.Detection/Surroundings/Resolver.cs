using HookGuard.Detection.Names;
using HookGuard.Detection.Structure;

namespace HookGuard.Detection.Surroundings;

/// <summary>
/// Finds what a value is called. Where the name beside it only says "value", or there is none, the name is that of its
/// other half, of its column, or of what encloses it.
/// </summary>
internal static class Resolver
{
    public static Naming Resolve(Site site)
    {
        ReadOnlySpan<char> text = site.Text;
        var naming = NameReader.Read(text, site.Candidate.Start, site.Statement.Start);
        if (IsSpeaking(naming))
        {
            return naming;
        }

        var paired = PairReader.Read(site);
        if (!paired.IsNone)
        {
            return paired;
        }

        var column = TableReader.Read(site);
        if (!column.IsNone)
        {
            return column;
        }

        var enclosing = Parents.Nearest(site);
        return enclosing.IsNone ? naming : enclosing;
    }

    /// <summary>Whether a name says more than that it is the name of a value.</summary>
    private static bool IsSpeaking(Naming naming) =>
        naming.Binding is Binding.Assigned && !naming.Name.IsFiller
        || naming.Name.HasAny(Sense.Credential | Sense.PagerDuty | Sense.Identifier | Sense.Record);
}
