using HookGuard.Detection.Candidates;
using HookGuard.Detection.Context;

namespace HookGuard.Detection.Rules;

/// <summary>The private feed of an on-call calendar: whoever has the address may read it. Some publish it on purpose, so it only warns.</summary>
internal sealed class CalendarUrlRule() : CredentialRule(RuleCatalogue.CalendarUrl, Shape.Hex64 | Shape.Opaque)
{
    public override RuleMatch? Match(CandidateContext site) =>
        Urls.IsCalendar(site, out _)
            ? new RuleMatch(Confidence.High).AddEvidence(
                "it is the URL of a private calendar feed",
                site.Candidate.Start
            )
        : site.Candidate.Has(Shape.Hex64)
        && site.Text.AsSpan(site.Naming.Start, site.Naming.Length) is "private_url_key"
            ? new RuleMatch(Confidence.Medium).WithName(site)
        : null;

    public override TextSpan SpanOf(CandidateContext site) =>
        Urls.IsCalendar(site, out var url) ? url : base.SpanOf(site);

    public override string MakeSample(Random random) =>
        $"https://acme.pagerduty.com/private/{Sampling.Pick(random, Sampling.Hex, 64)}/feed/P{Sampling.Pick(random, Sampling.Upper + Sampling.Digits, 6)}";
}
