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
        || PublishedSamples.Contains(site.Value)
        || SaysNoCredential(site);

    private static bool SaysNoCredential(Site site) => site.Name.SaysNoCredential;
}
