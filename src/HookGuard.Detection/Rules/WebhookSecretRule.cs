using HookGuard.Detection.Names;
using HookGuard.Detection.Shapes;
using HookGuard.Detection.Structure;
using HookGuard.Detection.Surroundings;

namespace HookGuard.Detection.Rules;

/// <summary>The secret that PagerDuty signs its webhooks with: 64 base64 characters in the one sample there is, so the length is left open.</summary>
internal sealed class WebhookSecretRule()
    : CredentialRule(RuleCatalogue.WebhookSecret, Shape.Opaque | Shape.Hex64 | Shape.Hex32)
{
    private const int Shortest = 32;
    private const int Usual = 64;

    public override Verdict? Weigh(Site site)
    {
        var name = site.Name;
        return
            site.Candidate.Length >= Shortest
            && (IsNamed(site) || SigningCalls.TakeAsKey(site))
            && !name.HasAny(Sense.Vendor)
            && site.PagerDuty.Reach >= (name.IsFrameworkSecret ? Reach.Section : Reach.Folder)
            ? new Verdict(Confidence.Medium).Named(site).TiedTo(site.PagerDuty, "PagerDuty")
            : null;
    }

    private static bool IsNamed(Site site)
    {
        var name = site.Name;
        return name.HasAny(Sense.Secret | Sense.Key)
            && (
                name.HasAny(Sense.Webhook | Sense.Signing)
                || (
                    name.Has(Sense.Secret) && name.IsGenericCredential && (SpeaksOfWebhooks(site) || IsOnlySecret(site))
                )
            )
            && !name.SaysNoCredential;
    }

    /// <summary>Named a secret of PagerDuty's and as long as one that it makes: no other kind is both.</summary>
    private static bool IsOnlySecret(Site site) =>
        site.Candidate.Length == Usual
        && !site.Candidate.Has(Shape.Hex64)
        && site.PagerDuty.Reach == Reach.Name
        && !site.Name.HasAny(Sense.Client | Sense.OAuth);

    /// <summary>Whether what encloses the value, or the line that names PagerDuty, speaks of webhooks or of signing.</summary>
    private static bool SpeaksOfWebhooks(Site site)
    {
        if (Parents.Any(site, Sense.Webhook | Sense.Signing))
        {
            return true;
        }

        var at = site.PagerDuty.At;
        return at >= 0
            && Name.Read(site.Text.AsSpan(Lines.StartOf(site.Text, at)..Lines.EndOf(site.Text, at))) is var line
            && line.HasAny(Sense.Webhook | Sense.Signing);
    }

    public override string MakeSample(Random random) => Sampling.Pick(random, Sampling.Base64, 64);
}
