using HookGuard.Detection.Names;
using HookGuard.Detection.Shapes;
using HookGuard.Detection.Structure;
using HookGuard.Detection.Surroundings;

namespace HookGuard.Detection.Rules;

/// <summary>
/// The secret of an automation runner: 26 digits or capitals. The runner's id has the same shape, so only the name tells them apart.
/// </summary>
internal sealed class RunnerSecretRule() : CredentialRule(RuleCatalogue.RunnerSecret, Shape.Ulid)
{
    public override Verdict? Weigh(Site site) =>
        site.Name.Has(Sense.Secret)
        && !site.Name.SaysNoCredential
        && (
            site.PagerDuty.Reach > Reach.None
            || site.Name.Has(Sense.Runner)
            || site.Path.File.Has(Sense.Runner)
            || Parents.Any(site, Sense.Runner)
        )
            ? new Verdict(Confidence.Medium).Named(site).TiedTo(site.PagerDuty, "PagerDuty")
            : null;

    public override string MakeSample(Random random) =>
        $"01{Sampling.Pick(random, Sampling.Upper + Sampling.Digits, 24)}";
}
