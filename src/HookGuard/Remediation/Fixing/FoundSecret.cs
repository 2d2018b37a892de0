using HookGuard.Detection;

namespace HookGuard.Remediation.Fixing;

/// <summary>A detected secret with its value, which only the fixer needs.</summary>
internal sealed record FoundSecret(
    Rule Rule,
    int Start,
    int End,
    int Line,
    string Value,
    string Mask,
    string Fingerprint
)
{
    /// <summary>Whether the text holds the value itself, and not another form of it, such as an encoded one.</summary>
    public bool IsPlain => Fingerprints.Of(Value) == Fingerprint;

    public static FoundSecret In(SourceText text, DetectedSecret secret) =>
        new(
            secret.Rule,
            secret.Span.Start,
            secret.Span.End,
            text.GetPosition(secret.Span.Start).Line,
            text.Span[secret.Span.Start..secret.Span.End].ToString(),
            secret.Mask,
            secret.Fingerprint
        );

    // A record prints all that it holds; this one must not.
    public override string ToString() => $"{Rule.Id} {Mask}";
}
