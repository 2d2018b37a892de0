using HookGuard.Detection;

namespace HookGuard.Masking;

/// <summary>
/// A path, or another name that git records, in which every credential is masked. Nothing but masking makes one. It names the file to
/// people; where a secret was masked, no file has that name.
/// </summary>
internal readonly record struct ShownPath
{
    // No system opens a file by a longer one, and a report repeats it with each finding.
    private const int Longest = 4096;

    private readonly string? path;

    private ShownPath(string masked) =>
        path =
            masked.Length <= Longest
                ? masked
                : $"{masked.AsSpan(0, Longest / 2)}…({masked.Length - Longest} characters)…{masked.AsSpan(masked.Length - (Longest / 2))}";

    /// <summary>Safe in this direction: it holds no secret.</summary>
    public static implicit operator string(ShownPath shown) => shown.path ?? "";

    public static implicit operator ShownPath(string raw) => new(Mask.In(raw));

    /// <summary>One in which a detector with the team's own rules looks.</summary>
    public static ShownPath Of(string path, Detector detector) =>
        Of(path, detector.Detect("", SourceText.From(path.Replace('/', ' '))));

    /// <summary>One in which a detector with the team's own rules has looked, with the separators taken for spaces.</summary>
    public static ShownPath Of(string path, IReadOnlyList<DetectedSecret> secrets) =>
        new(DetectedValues.MaskIn(Mask.Apply(path, secrets)));

    /// <summary>As a part of a sentence: one line, which steers no terminal.</summary>
    public override string ToString() => Inert.Line(path ?? "");
}
