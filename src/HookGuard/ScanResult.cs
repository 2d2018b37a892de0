using HookGuard.Remediation;

namespace HookGuard;

/// <summary>What a run found and what it looked at.</summary>
internal sealed record ScanResult
{
    public static ScanResult Empty { get; } = new() { Findings = [] };

    public required IReadOnlyList<Finding> Findings { get; init; }

    public IReadOnlyList<Skipped> Skipped { get; init; } = [];

    /// <summary>What else a person has to know, a short sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public int Files { get; init; }

    public long Bytes { get; init; }

    /// <summary>How many commits were looked at.</summary>
    public int Commits { get; init; }

    /// <summary>How far what was looked at has got.</summary>
    public Stage Stage { get; init; }

    public ScanResult Add(ScanResult other) =>
        this with
        {
            Findings = other.Findings is [] ? Findings : [.. Findings, .. other.Findings],
            Skipped = other.Skipped is [] ? Skipped : [.. Skipped, .. other.Skipped],
            Files = Files + other.Files,
            Bytes = Bytes + other.Bytes,
            Commits = Commits + other.Commits,
        };

    /// <summary>Whether all that was asked for could be looked at.</summary>
    public bool Complete => Skipped.All(skipped => skipped.Intended);

    public ExitCode ExitCode =>
        Findings.Any(finding => finding.Blocking) ? ExitCode.Blocked
        : !Complete ? ExitCode.Incomplete
        : ExitCode.Clean;
}
