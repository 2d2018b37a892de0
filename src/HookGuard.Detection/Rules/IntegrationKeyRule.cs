using HookGuard.Detection.Candidates;
using HookGuard.Detection.Context;

namespace HookGuard.Detection.Rules;

/// <summary>
/// Events API keys: 32 hexadecimal digits, as MD5 sums and GUIDs have, or, by the server's own check, 32 letters and digits. A PagerDuty
/// URL or an unmistakable name is enough; other names need PagerDuty near.
/// </summary>
internal sealed class IntegrationKeyRule()
    : CredentialRule(RuleCatalogue.IntegrationKey, Shape.Hex32 | Shape.Alphanumeric32)
{
    public override RuleMatch? Match(CandidateContext site)
    {
        if (Urls.IsIntegration(site) || Urls.IsFormattedIntegration(site))
        {
            return new RuleMatch(Confidence.High).AddEvidence("it is in an integration's URL", site.Candidate.Start);
        }

        var tie = site.PagerDuty;
        return
            !site.Candidate.Has(Shape.RoutingKey)
            && (IsNamed(site, tie) ? Confidence.Medium : ProximityRule.Match(site, tie)) is { } confidence
            && site.Rundeck.Reach <= tie.Reach
            ? new RuleMatch(confidence).WithName(site).WithProximity(tie, "PagerDuty")
            : null;
    }

    private static bool IsNamed(CandidateContext site, ProductLink tie) =>
        site.Name.IsEventsKey
        && (
            tie.Reach > Proximity.None
            || (site.Candidate.Has(Shape.Hex32) && !IsOfOther(site) && !Siblings.AreOf(site, Product.PagerDuty))
        );

    /// <summary>Routing keys are also what VictorOps and message brokers speak of.</summary>
    private static bool IsOfOther(CandidateContext site) =>
        site.Text.AsSpan(site.Naming.Start, site.Naming.Length).Contains("routing", StringComparison.OrdinalIgnoreCase)
        && ProductLinks.Find(site, Product.Other).Reach >= Proximity.Sibling;

    public override string MakeSample(Random random) => Sampling.Pick(random, Sampling.Hex, 32);
}
