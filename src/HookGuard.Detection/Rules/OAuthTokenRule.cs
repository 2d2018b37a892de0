using HookGuard.Detection.Candidates;
using HookGuard.Detection.Context;

namespace HookGuard.Detection.Rules;

/// <summary>
/// OAuth tokens: <c>pdus+_</c> or <c>pdeu+_</c>, a digit that tells access from refresh, a tag of the server and a UUID. The head is
/// what says PagerDuty: the rest is how Curity's server, which others run too, writes its tokens.
/// </summary>
internal sealed class OAuthTokenRule(Rule rule, Shape shape, char digit) : CredentialRule(rule, shape)
{
    public override RuleMatch? Match(CandidateContext site) =>
        new RuleMatch(Confidence.High)
            .AddEvidence("only such tokens have this format", site.Candidate.Start)
            .WithName(site);

    public override int PrefixLength(ReadOnlySpan<char> value) => 6;

    public override string MakeSample(Random random) =>
        $"pdus+_{digit}{Sampling.Pick(random, Sampling.Upper + Sampling.Digits, 7)}_{Sampling.Uuid(random)}";
}
