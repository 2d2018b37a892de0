using HookGuard.Detection.Candidates;
using HookGuard.Detection.Context;
using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Rules;

/// <summary>
/// REST API keys of the older shape: 20 characters like those of countless identifiers, so a header, or a name together with PagerDuty, has to say so.
/// </summary>
internal sealed class ApiKeyRule() : CredentialRule(RuleCatalogue.ApiKey, Shape.Opaque20 | Shape.Doubtful20)
{
    public override RuleMatch? Match(CandidateContext site)
    {
        if (Headers.IsTokenScheme(site))
        {
            return new RuleMatch(Confidence.High).AddEvidence(
                "it is in an 'Authorization: Token token=' header",
                site.Candidate.Start
            );
        }

        if (site.Candidate.Has(Shape.Doubtful20) && !IsNamed(site))
        {
            return null;
        }

        var tie = site.PagerDuty;
        return ProximityRule.Match(site, tie) is { } confidence
            ? new RuleMatch(confidence).WithName(site).WithProximity(tie, "PagerDuty")
            : null;
    }

    /// <summary>Whether the place leaves no doubt, so that words or letters of one case in the value are chance.</summary>
    public static bool IsUnmistakable(CandidateContext site) =>
        site.Candidate.Has(Shape.Opaque20 | Shape.Doubtful20) && (IsNamed(site) || Headers.IsTokenScheme(site));

    private static bool IsNamed(CandidateContext site) =>
        site.Naming.Binding == Binding.Assigned
        && site.Name.IsPagerDuty
        && site.Name.IsGenericCredential
        && site.Name.HasAny(WordClass.Key | WordClass.Token);

    public override string MakeSample(Random random) => Sampling.Pick(random, Sampling.UrlSafe, 20);
}
