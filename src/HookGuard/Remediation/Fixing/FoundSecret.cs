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
    /// <exception cref="CannotFixException">The text holds another form of the value, such as an encoded one.</exception>
    public static FoundSecret In(SourceText text, DetectedSecret secret)
    {
        var value = text.Span[secret.Span.Start..secret.Span.End].ToString();
        return Fingerprints.Of(value) == secret.Fingerprint
            ? new FoundSecret(
                secret.Rule,
                secret.Span.Start,
                secret.Span.End,
                text.GetPosition(secret.Span.Start).Line,
                value,
                secret.Mask,
                secret.Fingerprint
            )
            : throw new CannotFixException("it is encoded or split there");
    }

    // A record prints all that it holds; this one must not.
    public override string ToString() => $"{Rule.Id} {Mask}";
}
