using HookGuard.Detection.Names;
using HookGuard.Detection.Shapes;
using HookGuard.Detection.Structure;
using HookGuard.Detection.Surroundings;

namespace HookGuard.Detection.Rules;

/// <summary>OAuth tokens from before 2022: 64 hexadecimal digits, as digests have. The name has to say access token or bearer, and PagerDuty has to be near.</summary>
internal sealed class OldOAuthTokenRule(Rule rule, bool refresh) : CredentialRule(rule, Shape.Hex64)
{
    public override Verdict? Weigh(Site site)
    {
        var name = site.Name;
        return
            name.HasAny(Sense.Token | Sense.OAuth | Sense.Authorization)
            && !name.SaysNoCredential
            && name.Has(Sense.Refresh) == refresh
            && Ties.Binds(site, site.PagerDuty)
            ? new Verdict(Confidence.Medium).Named(site).TiedTo(site.PagerDuty, "PagerDuty")
            : null;
    }

    public override string MakeSample(Random random) => Sampling.Pick(random, Sampling.Hex, 64);
}
