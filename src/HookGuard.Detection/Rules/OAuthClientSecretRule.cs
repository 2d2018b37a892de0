using HookGuard.Detection.Candidates;
using HookGuard.Detection.Context;
using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Rules;

/// <summary>The secret of an OAuth client. PagerDuty does not say what it looks like, so the name has to say client secret, and PagerDuty has to be near.</summary>
internal sealed class OAuthClientSecretRule()
    : CredentialRule(RuleCatalogue.OAuthClientSecret, Shape.Opaque | Shape.Hex64 | Shape.Hex32 | Shape.Alphanumeric32)
{
    public override RuleMatch? Match(CandidateContext site)
    {
        var name = site.Name;
        var isNamed = name.Has(WordClass.Secret) && name.HasAny(WordClass.Client | WordClass.OAuth);
        var isPassed = site.Naming.Binding == Binding.Called && name.Has(WordClass.Client | WordClass.OAuth);
        return
            (isNamed || isPassed)
            && !name.SaysNoCredential
            && !name.HasAny(WordClass.Vendor)
            && site.PagerDuty.Reach >= (isNamed && !name.IsGenericCredential ? Proximity.Folder : Proximity.Nearby)
            ? new RuleMatch(Confidence.Medium).WithName(site).WithProximity(site.PagerDuty, "PagerDuty")
            : null;
    }

    public override string MakeSample(Random random) => Sampling.Pick(random, Sampling.UrlSafe, 43);
}
