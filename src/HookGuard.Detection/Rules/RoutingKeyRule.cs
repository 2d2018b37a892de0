using HookGuard.Detection.Candidates;
using HookGuard.Detection.Context;

namespace HookGuard.Detection.Rules;

/// <summary>
/// Routing keys of event orchestrations: <c>R0</c> and 30 digits or capitals. Base32 has no zero and base64 has small letters, so
/// hardly anything else looks so.
/// </summary>
internal sealed class RoutingKeyRule() : CredentialRule(RuleCatalogue.RoutingKey, Shape.RoutingKey)
{
    public override RuleMatch? Match(CandidateContext site)
    {
        var url = Urls.IsIntegration(site);
        var tie = site.PagerDuty;
        return new RuleMatch(
            url || site.Name.IsEventsKey || tie.Reach > Proximity.None ? Confidence.High : Confidence.Medium
        )
            .AddEvidence(
                url ? "it is in an integration's URL" : "it has the format of such a key",
                site.Candidate.Start
            )
            .WithName(site)
            .WithProximity(tie, "PagerDuty");
    }

    public override int PrefixLength(ReadOnlySpan<char> value) => 2;

    public override string MakeSample(Random random) =>
        $"R0{Sampling.Pick(random, "123", 1)}{Sampling.Pick(random, Sampling.Upper + Sampling.Digits, 29)}";
}
