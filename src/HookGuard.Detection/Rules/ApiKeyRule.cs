using HookGuard.Detection.Names;
using HookGuard.Detection.Shapes;
using HookGuard.Detection.Structure;
using HookGuard.Detection.Surroundings;

namespace HookGuard.Detection.Rules;

/// <summary>
/// REST API keys of the older shape: 20 characters like those of countless identifiers, so a header, or a name together with PagerDuty, has to say so.
/// </summary>
internal sealed class ApiKeyRule() : CredentialRule(RuleCatalogue.ApiKey, Shape.Opaque20)
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

        var tie = site.PagerDuty;
        return Ties.Weigh(site, tie) is { } confidence
            ? new Verdict(confidence).Named(site).TiedTo(tie, "PagerDuty")
            : null;
    }

    public override string MakeSample(Random random) => Sampling.Pick(random, Sampling.UrlSafe, 20);
}
