using HookGuard.Detection.Candidates;
using HookGuard.Detection.Context;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Rules;

/// <summary>OAuth tokens from before 2022: 64 hexadecimal digits, as digests have. The name has to say access token or bearer, and PagerDuty has to be near.</summary>
internal sealed class OldOAuthTokenRule(Rule rule, bool refresh) : CredentialRule(rule, Shape.Hex64)
{
    public override RuleMatch? Match(CandidateContext site)
    {
        var name = site.Name;
        return
            name.HasAny(WordClass.Token | WordClass.OAuth | WordClass.Authorization)
            && !name.SaysNoCredential
            && name.Has(WordClass.Refresh) == refresh
            && ProximityRule.Binds(site, site.PagerDuty)
            ? new RuleMatch(Confidence.Medium).WithName(site).WithProximity(site.PagerDuty, "PagerDuty")
            : null;
    }

    public override string MakeSample(Random random) => Sampling.Pick(random, Sampling.Hex, 64);
}
