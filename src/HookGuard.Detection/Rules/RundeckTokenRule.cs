using HookGuard.Detection.Candidates;
using HookGuard.Detection.Context;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Rules;

/// <summary>API tokens of Rundeck and its descendants: 32 letters and digits, in a header, a query, a webhook address, or named so.</summary>
internal sealed class RundeckTokenRule() : CredentialRule(RuleCatalogue.RundeckToken, Shape.Alphanumeric32)
{
    private const WordClass Kind = WordClass.Token | WordClass.Authorization | WordClass.Key;

    public override RuleMatch? Match(CandidateContext site)
    {
        if (Urls.IsRundeckWebhook(site))
        {
            return new RuleMatch(Confidence.High).AddEvidence("it is in a webhook's URL", site.Candidate.Start);
        }

        return
            (site.Name.HasAny(Kind) || (site.Name.IsFiller && site.Path.File.HasAny(Kind)))
            && site.Rundeck.Reach >= site.PagerDuty.Reach
            && ProximityRule.Match(site, site.Rundeck) is { } confidence
            ? new RuleMatch(confidence).WithName(site).WithProximity(site.Rundeck, "Rundeck")
            : null;
    }

    public override string MakeSample(Random random) => Sampling.Pick(random, Sampling.Letters + Sampling.Digits, 32);
}
