using HookGuard.Detection.Shapes;
using HookGuard.Detection.Structure;
using HookGuard.Detection.Surroundings;

namespace HookGuard.Detection.Rules;

/// <summary>
/// Routing keys of event orchestrations: <c>R0</c> and 30 digits or capitals. Base32 has no zero and base64 has small letters, so
/// hardly anything else looks so.
/// </summary>
internal sealed class RoutingKeyRule() : CredentialRule(RuleCatalogue.RoutingKey, Shape.RoutingKey)
{
    public override Verdict? Weigh(Site site)
    {
        var url = Urls.IsIntegration(site);
        var tie = site.PagerDuty;
        return new Verdict(url || site.Name.IsEventsKey || tie.Reach > Reach.None ? Confidence.High : Confidence.Medium)
            .Because(
                url ? "it stands in the address of an integration" : "the value has the shape of one",
                site.Candidate.Start
            )
            .Named(site)
            .TiedTo(tie, "PagerDuty");
    }

    public override int PrefixLength(ReadOnlySpan<char> value) => 2;

    public override string MakeSample(Random random) =>
        $"R0{Sampling.Pick(random, "123", 1)}{Sampling.Pick(random, Sampling.Upper + Sampling.Digits, 29)}";
}
