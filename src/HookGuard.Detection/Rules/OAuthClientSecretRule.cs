using HookGuard.Detection.Names;
using HookGuard.Detection.Shapes;
using HookGuard.Detection.Structure;
using HookGuard.Detection.Surroundings;

namespace HookGuard.Detection.Rules;

/// <summary>The secret of an OAuth client. PagerDuty does not say what it looks like, so the name has to say client secret, and PagerDuty has to be near.</summary>
internal sealed class OAuthClientSecretRule()
    : CredentialRule(RuleCatalogue.OAuthClientSecret, Shape.Opaque | Shape.Hex64 | Shape.Hex32 | Shape.Alphanumeric32)
{
    public override Verdict? Weigh(Site site)
    {
        var name = site.Name;
        var isNamed = name.Has(Sense.Secret) && name.HasAny(Sense.Client | Sense.OAuth);
        var isPassed = site.Naming.Binding == Binding.Called && name.Has(Sense.Client | Sense.OAuth);
        return
            (isNamed || isPassed)
            && !name.SaysNoCredential
            && !name.HasAny(Sense.Vendor)
            && site.PagerDuty.Reach >= (isNamed && !name.IsGenericCredential ? Reach.Folder : Reach.Nearby)
            ? new Verdict(Confidence.Medium).Named(site).TiedTo(site.PagerDuty, "PagerDuty")
            : null;
    }

    public override string MakeSample(Random random) => Sampling.Pick(random, Sampling.UrlSafe, 43);
}
