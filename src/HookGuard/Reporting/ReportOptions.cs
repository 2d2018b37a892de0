namespace HookGuard.Reporting;

/// <summary>How and where a report is written.</summary>
internal sealed record ReportOptions
{
    /// <summary>The format for people.</summary>
    public const string Text = "text";

    /// <summary>What hooks write: text, to standard error.</summary>
    public static ReportOptions Hook { get; } = new() { Operation = "commit" };

    /// <summary>What the pre-push hook writes.</summary>
    public static ReportOptions Push { get; } = new() { Operation = "push" };

    public string Format { get; init; } = Text;

    /// <summary>What a finding stops, in one word; null where it stops nothing.</summary>
    public string? Operation { get; init; }

    /// <summary>The file to write; null means the terminal, or whatever stands in its place.</summary>
    public string? Output { get; init; }
}
