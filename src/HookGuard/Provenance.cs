using HookGuard.Masking;

namespace HookGuard;

/// <summary>What a history tells of a secret.</summary>
internal sealed record Provenance
{
    /// <summary>Who made the commit that the finding is in, as name and address.</summary>
    public required ShownText Author { get; init; }

    public required DateTimeOffset AuthoredAt { get; init; }

    /// <summary>The first commit that holds the value, anywhere.</summary>
    public required string FirstCommit { get; init; }

    /// <summary>The last commit that holds the value at this path.</summary>
    public required string LastCommit { get; init; }

    /// <summary>Whether it still stands somewhere in what HEAD names.</summary>
    public required bool IsInHead { get; init; }

    /// <summary>The remotes that, as far as is known here, have the commit.</summary>
    public required IReadOnlyList<ShownText> Remotes { get; init; }
}
