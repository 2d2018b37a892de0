using HookGuard.Detection.Candidates;
using HookGuard.Detection.Context;

namespace HookGuard.Detection.Rules;

/// <summary>How one kind of credential is told from everything else. One file a kind.</summary>
internal abstract class CredentialRule(Rule rule, Shape shapes)
{
    /// <summary>The rule as it is reported.</summary>
    public Rule Rule { get; } = rule;

    /// <summary>The shapes that a value of this kind may have.</summary>
    public Shape Shapes { get; } = shapes;

    /// <summary>Weighs what stands around a candidate of one of the shapes; null where it is no credential of this kind.</summary>
    public abstract RuleMatch? Match(CandidateContext site);

    /// <summary>What of the text the credential covers, where that is more than the candidate.</summary>
    public virtual TextSpan SpanOf(CandidateContext site) => new(site.Candidate.Start, site.Candidate.Length);

    /// <summary>The public prefix that every value of the kind has, which the mask may show.</summary>
    public virtual int PrefixLength(ReadOnlySpan<char> value) => 0;

    /// <summary>A value of this kind, as PagerDuty would make it.</summary>
    public abstract string MakeSample(Random random);
}
