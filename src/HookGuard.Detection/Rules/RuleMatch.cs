namespace HookGuard.Detection.Rules;

/// <summary>That a candidate is a credential, how surely, and why. Offsets are those of the text; -1 stands for the path.</summary>
internal sealed class RuleMatch(Confidence confidence)
{
    public Confidence Confidence { get; private set; } = confidence;

    public List<(string Text, int At)> Reasons { get; } = [];

    public RuleMatch AddEvidence(string text, int at)
    {
        Reasons.Add((text, at));
        return this;
    }
}
