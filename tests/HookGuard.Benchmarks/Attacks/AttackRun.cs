namespace HookGuard.Benchmarks.Attacks;

/// <summary>The command that meets an attack.</summary>
/// <param name="Arguments">Of the tool.</param>
/// <param name="Codes">With which exit codes it may end: anything else was not held.</param>
internal sealed record AttackRun(string[] Arguments, params int[] Codes)
{
    public const int Clean = 0;
    public const int Found = 1;
    public const int Incomplete = 3;

    public static readonly string[] StagedDiff = ["diff", "--cached"];

    public string Input { get; init; } = "";

    /// <summary>git's command that it is compared with.</summary>
    public string[] Git { get; init; } = [];

    public Dictionary<string, string> Environment { get; init; } = [];

    /// <summary>With more time than it may take: what it takes is measured here, whatever else the machine does.</summary>
    public static AttackRun Commit(params int[] codes) =>
        new(["pre-commit"], codes)
        {
            Environment = new(StringComparer.Ordinal) { ["HOOKGUARD_BUDGETS__COMMIT"] = "10m" },
        };
}
