using HookGuard.Detection;
using HookGuard.Masking;

namespace HookGuard.Remediation.Tracing;

/// <summary>A credential with its value, and one place that contains it: where the search for all others begins.</summary>
/// <param name="Path">From the top of the repository; from the current folder outside of one.</param>
/// <param name="Commit">The commit that was read; null for a file of the work tree or the index.</param>
internal sealed record TracedSecret(string Path, SourceText Text, DetectedSecret Found, string? Commit)
{
    public Rule Rule => Found.Rule;

    public string Mask => Found.Mask;

    public string Fingerprint => Found.Fingerprint;

    public LinePosition Position => Text.GetPosition(Found.Span.Start);

    /// <summary>As it is written there, which may be an encoded form.</summary>
    public string Written => Text.Span[Found.Span.Start..Found.Span.End].ToString();

    /// <summary>The place and the mask, as findings are printed.</summary>
    public ShownText Place =>
        $"{(Commit is null ? "" : $"{Commit[..12]}:")}{(ShownPath)Path}:{Position.Line}:{Position.Column}: {Mask}";

    /// <summary>Those of a content.</summary>
    public static IEnumerable<TracedSecret> In(
        string path,
        ReadOnlySpan<byte> content,
        string? commit,
        Detector detector
    )
    {
        var secrets = detector.Detect(path, content, out var text);
        if (text is not null)
        {
            DetectedValues.Add(text, secrets);
        }

        return secrets.Select(secret => new TracedSecret(path, text!, secret, commit));
    }

    // A record prints all that it holds; this one must not.
    public override string ToString() => $"{Rule.Id} {Mask}";
}
