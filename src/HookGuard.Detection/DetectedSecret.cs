namespace HookGuard.Detection;

/// <summary>
/// A credential that a <see cref="Detector"/> found in a text: its place, its rule and the evidence. It never contains the value, only a mask
/// and a fingerprint.
/// </summary>
public sealed class DetectedSecret
{
    /// <summary>The rule that matched.</summary>
    public required Rule Rule { get; init; }

    /// <summary>The confidence of the match.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>The range of the value in the decoded text, as it is written there (encoded forms included), in UTF-16 code units.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The public prefix of the credential type and the last four characters, such as <c>u+…9Qxz</c>.</summary>
    public required string Mask { get; init; }

    /// <summary>Identifies the value without containing it; see <see cref="Fingerprints"/>.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Why it was detected.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}
