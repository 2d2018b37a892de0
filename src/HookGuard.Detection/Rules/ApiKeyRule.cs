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
        if (Headers.IsTokenScheme(site) && !Requests.GoElsewhere(site, Product.PagerDuty))
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

    // The name of the key itself, or of the section that it is in.
    private static bool IsNamed(CandidateContext site) =>
        site.Naming.Binding == Binding.Assigned
        && site.Name.IsGenericCredential
        && site.Name.HasAny(WordClass.Key | WordClass.Token)
        && (
            site.Name.IsPagerDuty
            || (IsHardlyName(site.Value) && site.PagerDuty.Reach is Proximity.Parent or Proximity.Section)
        );

    // Names of things stand there as well, such as those of types, flags and settings: few of them have digits, or many capitals.
    private static bool IsHardlyName(ReadOnlySpan<char> value)
    {
        var (digits, letters, capitals) = (0, 0, 0);
        foreach (var sign in value)
        {
            digits += char.IsAsciiDigit(sign) ? 1 : 0;
            letters += char.IsAsciiLetter(sign) ? 1 : 0;
            capitals += char.IsAsciiLetterUpper(sign) ? 1 : 0;
        }

        return Randomness.HasBothCases(value)
            ? digits > 0 || capitals * 4 > letters || Randomness.IsUnpronounceable(value)
            : digits > 1 && letters > 0;
    }

    public override string MakeSample(Random random) => Sampling.Pick(random, Sampling.UrlSafe, 20);
}
