namespace HookGuard.Detection;

/// <summary>
/// A credential that a <see cref="Detector"/> found in a text. It tells where, which and why, and never holds the value:
/// only a mask of it and a fingerprint.
/// </summary>
public sealed class DetectedSecret
{
    /// <summary>The rule that it falls under.</summary>
    public required Rule Rule { get; init; }

    /// <summary>How sure it is.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Where the value stands in the decoded text, in UTF-16 code units, as it is written there (encoded forms included).</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The public prefix of the kind and the last four characters, such as <c>u+…9Qxz</c>.</summary>
    public required string Mask { get; init; }

    /// <summary>Tells this value from others without holding it; see <see cref="Fingerprints"/>.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Why it was detected.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}
