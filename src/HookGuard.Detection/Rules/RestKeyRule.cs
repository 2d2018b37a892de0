using HookGuard.Detection.Candidates;
using HookGuard.Detection.Context;

namespace HookGuard.Detection.Rules;

/// <summary>
/// REST API keys of the current shape: a letter that says whose it is, <c>+</c>, and 18 URL-safe base64 characters. The shape
/// is enough where no longer run surrounds it: in plain base64 <c>u+</c> and <c>e+</c> are pairs like any other.
/// </summary>
internal sealed class RestKeyRule(Rule rule, Shape shape, char letter) : CredentialRule(rule, shape)
{
    public override RuleMatch? Match(CandidateContext site) =>
        IsExpression(site)
            ? null
            : new RuleMatch(Confidence.High)
                .AddEvidence("only such keys have this format", site.Candidate.Start)
                .WithName(site);

    /// <summary>In code without blanks and outside of quotes, what is added to a variable: <c>e+</c> and the name of a function.</summary>
    private static bool IsExpression(CandidateContext site) =>
        !(site.Left is '"' or '\'' or '`' && site.Right == site.Left)
        && !site.Value.ContainsAnyInRange('0', '9')
        && Placeholders.IsWordlike(site.Value[2..])
        && !site.Name.IsCredential
        && site.PagerDuty.Reach == Proximity.None;

    public override int PrefixLength(ReadOnlySpan<char> value) => 2;

    public override string MakeSample(Random random) => $"{letter}+{Sampling.Pick(random, Sampling.UrlSafe, 18)}";
}
