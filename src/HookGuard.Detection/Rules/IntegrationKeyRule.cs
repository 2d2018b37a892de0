using HookGuard.Detection.Names;
using HookGuard.Detection.Shapes;
using HookGuard.Detection.Structure;
using HookGuard.Detection.Surroundings;

namespace HookGuard.Detection.Rules;

/// <summary>
/// Events API keys: 32 hexadecimal digits, as MD5 sums and GUIDs have, or, by the server's own check, 32 letters and digits. A PagerDuty
/// URL or an unmistakable name is enough; other names need PagerDuty near.
/// </summary>
internal sealed class IntegrationKeyRule()
    : CredentialRule(RuleCatalogue.IntegrationKey, Shape.Hex32 | Shape.Alphanumeric32)
{
    public override Verdict? Weigh(Site site)
    {
        if (Urls.IsIntegration(site) || Urls.IsFormattedIntegration(site))
        {
            return new Verdict(Confidence.High).Because(
                "it stands in the address of an integration",
                site.Candidate.Start
            );
        }

        var tie = site.PagerDuty;
        return
            !site.Candidate.Has(Shape.RoutingKey)
            && (IsNamed(site, tie) ? Confidence.Medium : Ties.Weigh(site, tie)) is { } confidence
            && site.Rundeck.Reach <= tie.Reach
            ? new Verdict(confidence).Named(site).TiedTo(tie, "PagerDuty")
            : null;
    }

    private static bool IsNamed(Site site, Association tie) =>
        site.Name.IsEventsKey && (tie.Reach > Reach.None || (site.Candidate.Has(Shape.Hex32) && !IsOfOther(site)));

    /// <summary>Routing keys are also what VictorOps and message brokers speak of.</summary>
    private static bool IsOfOther(Site site) =>
        site.Text.AsSpan(site.Naming.Start, site.Naming.Length).Contains("routing", StringComparison.OrdinalIgnoreCase)
        && Associations.Find(site, Product.Other).Reach >= Reach.Sibling;

    public override string MakeSample(Random random) => Sampling.Pick(random, Sampling.Hex, 32);
}
