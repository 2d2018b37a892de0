using HookGuard.Detection;

namespace HookGuard.Policy;

/// <summary>What a team decided, after all layers are put together.</summary>
internal sealed record Settings
{
    public static Settings BuiltIn { get; } = new();

    /// <summary>Findings of at least this confidence block; others warn.</summary>
    public Confidence BlockAt { get; init; } = Confidence.Medium;

    /// <summary>Paths that are not looked at.</summary>
    public IReadOnlyList<string> IgnoredPaths { get; init; } = [];

    /// <summary>Judges a detection on an added line; null where its rule is switched off.</summary>
    public Verdict? Judge(string path, SourceText text, DetectedSecret detection) =>
        new(Blocking: !detection.Rule.WarnOnly && detection.Confidence >= BlockAt);

    /// <summary>Why a path is not looked at at all; null where it is.</summary>
    public string? Ignores(string path) =>
        IgnoredPaths.Contains(path, StringComparer.Ordinal) ? "ignored by configuration" : null;
}
