using HookGuard.Detection;

namespace HookGuard;

/// <summary>A detection that stands on a line which git is about to record, judged by policy. Holds no secret.</summary>
internal sealed record Finding
{
    public required Rule Rule { get; init; }

    public required Confidence Confidence { get; init; }

    public required bool Blocking { get; init; }

    public required string Path { get; init; }

    public required LinePosition Start { get; init; }

    /// <summary>Just past the last character.</summary>
    public required LinePosition End { get; init; }

    public required string Mask { get; init; }

    public required string Fingerprint { get; init; }

    /// <summary>The line it stands on, with every detected value masked.</summary>
    public required string Excerpt { get; init; }

    public string? Commit { get; init; }

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}
