namespace HookGuard.Policy.Allowing;

/// <summary>A comment in a file that means to allow a finding.</summary>
internal sealed record AllowComment
{
    /// <summary>What every allow comment begins with.</summary>
    public const string Marker = "hookguard:allow";

    /// <summary>What follows <see cref="Marker"/> in one that is on the line above.</summary>
    public const string NextLine = "-next-line";

    /// <summary>The line whose findings it allows.</summary>
    public required int TargetLine { get; init; }

    /// <summary>The line that it is on.</summary>
    public required int Line { get; init; }

    /// <summary>The rules that it allows; none means all.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    public DateOnly? Until { get; init; }

    /// <summary>The fingerprint of the only value that it allows.</summary>
    public string? Value { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>Why it allows nothing, whatever it is beside.</summary>
    public string? Fault { get; init; }
}
