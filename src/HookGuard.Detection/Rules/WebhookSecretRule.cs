using HookGuard.Detection.Candidates;
using HookGuard.Detection.Context;
using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Rules;

/// <summary>The secret that PagerDuty signs its webhooks with: 64 base64 characters in the one sample there is, so the length is left open.</summary>
internal sealed class WebhookSecretRule()
    : CredentialRule(RuleCatalogue.WebhookSecret, Shape.Opaque | Shape.Hex64 | Shape.Hex32)
{
    private const int Shortest = 32;
    private const int Usual = 64;

    public override RuleMatch? Match(CandidateContext site)
    {
        var name = site.Name;
        return
            site.Candidate.Length >= Shortest
            && (IsNamed(site) || SigningCalls.IsSigningKey(site))
            && !name.HasAny(WordClass.Vendor)
            && site.PagerDuty.Reach >= (name.IsFrameworkSecret ? Proximity.Section : Proximity.Folder)
            ? new RuleMatch(Confidence.Medium).WithName(site).WithProximity(site.PagerDuty, "PagerDuty")
            : null;
    }

    private static bool IsNamed(CandidateContext site)
    {
        var name = site.Name;
        return name.HasAny(WordClass.Secret | WordClass.Key)
            && (
                name.HasAny(WordClass.Webhook | WordClass.Signing)
                || (
                    name.Has(WordClass.Secret)
                    && name.IsGenericCredential
                    && (SpeaksOfWebhooks(site) || IsOnlySecret(site))
                )
            )
            && !name.SaysNoCredential;
    }

    /// <summary>Named a secret of PagerDuty's and as long as one that it makes: no other kind is both.</summary>
    private static bool IsOnlySecret(CandidateContext site) =>
        site.Candidate.Length == Usual
        && !site.Candidate.Has(Shape.Hex64)
        && site.PagerDuty.Reach == Proximity.Name
        && !site.Name.HasAny(WordClass.Client | WordClass.OAuth);

    /// <summary>Whether what encloses the value, or the line that names PagerDuty, speaks of webhooks or of signing.</summary>
    private static bool SpeaksOfWebhooks(CandidateContext site)
    {
        if (EnclosingNames.Any(site, WordClass.Webhook | WordClass.Signing))
        {
            return true;
        }

        var at = site.PagerDuty.At;
        return at >= 0
            && Name.Read(site.Text.AsSpan(Lines.StartOf(site.Text, at)..Lines.EndOf(site.Text, at))) is var line
            && line.HasAny(WordClass.Webhook | WordClass.Signing);
    }

    public override string MakeSample(Random random) => Sampling.Pick(random, Sampling.Base64, 64);
}
