using HookGuard.Detection.Shapes;
using HookGuard.Detection.Structure;
using HookGuard.Detection.Surroundings;

namespace HookGuard.Detection.Rules;

/// <summary>What speaks against a candidate whatever kind it may be.</summary>
internal static class Objections
{
    public static bool Stand(Site site) =>
        Neighbours.MakeItPartOfMore(site)
        || Placeholders.Is(site.Value)
        || (!site.Candidate.Has(Shape.SelfIdentifying) && BinarySurroundings.Surround(site))
        || SaysNoCredential(site);

    /// <summary>A shape that speaks for itself is talked away only by the name it is assigned to, never by words that stand near.</summary>
    private static bool SaysNoCredential(Site site) =>
        site.Name.SaysNoCredential
        && (site.Naming.Binding is Binding.Assigned || !site.Candidate.Has(Shape.SelfIdentifying))
        && !IsPassedToPagerDuty(site);

    /// <summary>What PagerDuty's own classes are called says what they do with a key: <c>PagerDutyAlert(…)</c>.</summary>
    private static bool IsPassedToPagerDuty(Site site) =>
        site.Naming.Binding == Binding.Called && site.Name.IsPagerDuty;
}
