namespace HookGuard.Reporting;

/// <summary>How and where a report is written.</summary>
internal sealed record ReportOptions
{
    /// <summary>The format for people.</summary>
    public const string Text = "text";

    /// <summary>Of hooks that block a commit: text, to standard error.</summary>
    public static ReportOptions Commit { get; } = new() { Outcome = "commit blocked" };

    public static ReportOptions Push { get; } = new() { Outcome = "push blocked" };

    /// <summary>Of hooks that run after a commit.</summary>
    public static ReportOptions AfterCommit { get; } = new() { Outcome = "committed unscanned" };

    public string Format { get; init; } = Text;

    /// <summary>The effect of a finding, as the headline says it; null where a scan merely reports.</summary>
    public string? Outcome { get; init; }

    /// <summary>The file to write; null for the standard streams.</summary>
    public string? Output { get; init; }
}
