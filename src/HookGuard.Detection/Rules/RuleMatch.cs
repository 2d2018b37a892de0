namespace HookGuard.Detection.Rules;

/// <summary>That a candidate is a credential, how surely, and why. Offsets are those of the text; -1 stands for the path.</summary>
internal sealed class RuleMatch(Confidence confidence)
{
    public Confidence Confidence { get; private set; } = confidence;

    public List<(string Text, int At)> Reasons { get; } = [];

    /// <summary>The same of a value that anybody can read elsewhere: a near copy of it may be real, so that it is shown.</summary>
    public RuleMatch AsSample()
    {
        Confidence = Confidence.Low;
        Reasons.Insert(0, ("it is a published sample", -1));
        return this;
    }

    public RuleMatch AddEvidence(string text, int at)
    {
        Reasons.Add((text, at));
        return this;
    }
}
