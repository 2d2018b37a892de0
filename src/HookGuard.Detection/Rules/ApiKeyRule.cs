using HookGuard.Detection.Names;
using HookGuard.Detection.Shapes;
using HookGuard.Detection.Structure;
using HookGuard.Detection.Surroundings;

namespace HookGuard.Detection.Rules;

/// <summary>
/// REST API keys of the older shape: 20 characters like those of countless identifiers, so a header, or a name together with PagerDuty, has to say so.
/// </summary>
internal sealed class ApiKeyRule() : CredentialRule(RuleCatalogue.ApiKey, Shape.Opaque20 | Shape.Doubtful20)
{
    public override Verdict? Weigh(Site site)
    {
        if (Headers.IsTokenScheme(site))
        {
            return new Verdict(Confidence.High).Because(
                "it stands in an 'Authorization: Token token=' header",
                site.Candidate.Start
            );
        }

        if (site.Candidate.Has(Shape.Doubtful20) && !IsNamed(site))
        {
            return null;
        }

        var tie = site.PagerDuty;
        return Ties.Weigh(site, tie) is { } confidence
            ? new Verdict(confidence).Named(site).TiedTo(tie, "PagerDuty")
            : null;
    }

    /// <summary>Whether the place leaves no doubt, so that words or letters of one case in the value are chance.</summary>
    public static bool IsUnmistakable(Site site) =>
        site.Candidate.Has(Shape.Opaque20 | Shape.Doubtful20) && (IsNamed(site) || Headers.IsTokenScheme(site));

    private static bool IsNamed(Site site) =>
        site.Naming.Binding == Binding.Assigned
        && site.Name.IsPagerDuty
        && site.Name.IsGenericCredential
        && site.Name.HasAny(Sense.Key | Sense.Token);

    public override string MakeSample(Random random) => Sampling.Pick(random, Sampling.UrlSafe, 20);
}
