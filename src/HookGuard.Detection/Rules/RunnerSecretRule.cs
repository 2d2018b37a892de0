using HookGuard.Detection.Candidates;
using HookGuard.Detection.Context;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Rules;

/// <summary>
/// The secret of an automation runner: 26 digits or capitals. The runner's id has the same shape, so only the name tells them apart.
/// </summary>
internal sealed class RunnerSecretRule() : CredentialRule(RuleCatalogue.RunnerSecret, Shape.Ulid)
{
    public override RuleMatch? Match(CandidateContext site) =>
        (site.Name.Has(WordClass.Secret) || site.Name.Has(WordClass.Token | WordClass.Runner))
        && !site.Name.SaysNoCredential
        && (
            site.PagerDuty.Reach > Proximity.None
            || site.Name.Has(WordClass.Runner)
            || site.Path.File.Has(WordClass.Runner)
            || EnclosingNames.Any(site, WordClass.Runner)
        )
            ? new RuleMatch(Confidence.Medium).WithName(site).WithProximity(site.PagerDuty, "PagerDuty")
            : null;

    public override string MakeSample(Random random) =>
        $"01{Sampling.Pick(random, Sampling.Upper + Sampling.Digits, 24)}";
}
