namespace HookGuard;

/// <summary>What a run found and what it looked at.</summary>
internal sealed record ScanResult
{
    public required IReadOnlyList<Finding> Findings { get; init; }

    public IReadOnlyList<Skipped> Skipped { get; init; } = [];

    public int Files { get; init; }

    public long Bytes { get; init; }

    public int Commits { get; init; }

    public ExitCode ExitCode =>
        Findings.Any(finding => finding.Blocking) ? ExitCode.Blocked
        : Skipped.Count > 0 ? ExitCode.Incomplete
        : ExitCode.Clean;
}
