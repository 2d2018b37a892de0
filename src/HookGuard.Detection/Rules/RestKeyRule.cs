using HookGuard.Detection.Shapes;
using HookGuard.Detection.Surroundings;

namespace HookGuard.Detection.Rules;

/// <summary>
/// REST API keys of the current shape: a letter that says whose it is, <c>+</c>, and 18 URL-safe base64 characters. The shape
/// is enough where no longer run surrounds it: in plain base64 <c>u+</c> and <c>e+</c> are pairs like any other.
/// </summary>
internal sealed class RestKeyRule(Rule rule, Shape shape, char letter) : CredentialRule(rule, shape)
{
    public override Verdict? Weigh(Site site) =>
        IsExpression(site)
            ? null
            : new Verdict(Confidence.High)
                .Because("the value has the shape that only such keys have", site.Candidate.Start)
                .Named(site);

    /// <summary>In code without blanks and outside of quotes, what is added to a variable: <c>e+</c> and the name of a function.</summary>
    private static bool IsExpression(Site site) =>
        !(site.Left is '"' or '\'' or '`' && site.Right == site.Left)
        && !site.Value.ContainsAnyInRange('0', '9')
        && Placeholders.IsWordlike(site.Value[2..])
        && !site.Name.IsCredential
        && site.PagerDuty.Reach == Reach.None;

    public override int PrefixLength(ReadOnlySpan<char> value) => 2;

    public override string MakeSample(Random random) => $"{letter}+{Sampling.Pick(random, Sampling.UrlSafe, 18)}";
}
