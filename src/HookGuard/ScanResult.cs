using HookGuard.Masking;

namespace HookGuard;

/// <summary>What a run found and what it looked at.</summary>
internal sealed record ScanResult
{
    public static ScanResult Empty { get; } = new() { Findings = [] };

    public required IReadOnlyList<Finding> Findings { get; init; }

    public IReadOnlyList<Skipped> Skipped { get; init; } = [];

    /// <summary>What else a person has to know, a short sentence each.</summary>
    public IReadOnlyList<ShownText> Notes { get; init; } = [];

    public int Files { get; init; }

    public long Bytes { get; init; }

    /// <summary>How many commits were looked at.</summary>
    public int Commits { get; init; }

    /// <summary>How far what was looked at has got.</summary>
    public Stage Stage { get; init; }

    /// <summary>The part of the work that this is; null for all of it.</summary>
    public Shard? Shard { get; init; }

    public ScanResult Add(ScanResult other) => Sum([this, other]) with { Notes = Notes, Stage = Stage, Shard = Shard };

    /// <summary>All that several runs found and looked at.</summary>
    public static ScanResult Sum(IEnumerable<ScanResult> parts)
    {
        List<Finding> findings = [];
        List<Skipped> skipped = [];
        var sum = Empty;
        foreach (var part in parts)
        {
            findings.AddRange(part.Findings);
            skipped.AddRange(part.Skipped);
            sum = sum with
            {
                Files = sum.Files + part.Files,
                Bytes = sum.Bytes + part.Bytes,
                Commits = sum.Commits + part.Commits,
            };
        }

        return sum with
        {
            Findings = findings,
            Skipped = skipped,
        };
    }

    /// <summary>Whether all that was asked for could be looked at.</summary>
    public bool Complete => Skipped.All(skipped => skipped.Intended);

    public ExitCode ExitCode =>
        Findings.Any(finding => finding.Blocking) ? ExitCode.Blocked
        : !Complete ? ExitCode.Incomplete
        : ExitCode.Clean;
}
