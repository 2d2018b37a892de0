using HookGuard.Detection.Names;
using HookGuard.Detection.Shapes;
using HookGuard.Detection.Structure;
using HookGuard.Detection.Surroundings;

namespace HookGuard.Detection.Rules;

/// <summary>API tokens of Rundeck and its descendants: 32 letters and digits, in a header, a query, a webhook address, or named so.</summary>
internal sealed class RundeckTokenRule() : CredentialRule(RuleCatalogue.RundeckToken, Shape.Alphanumeric32)
{
    private const Sense Kind = Sense.Token | Sense.Authorization | Sense.Key;

    public override Verdict? Weigh(Site site)
    {
        if (Urls.IsRundeckWebhook(site))
        {
            return new Verdict(Confidence.High).Because("it stands in the address of a webhook", site.Candidate.Start);
        }

        return
            (site.Name.HasAny(Kind) || (site.Name.IsFiller && site.Path.File.HasAny(Kind)))
            && site.Rundeck.Reach >= site.PagerDuty.Reach
            && Ties.Weigh(site, site.Rundeck) is { } confidence
            ? new Verdict(confidence).Named(site).TiedTo(site.Rundeck, "Rundeck")
            : null;
    }

    public override string MakeSample(Random random) => Sampling.Pick(random, Sampling.Letters + Sampling.Digits, 32);
}
