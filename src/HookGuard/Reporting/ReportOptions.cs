namespace HookGuard.Reporting;

/// <summary>How and where a report is written.</summary>
internal sealed record ReportOptions
{
    /// <summary>What hooks write: text, to standard error.</summary>
    public static ReportOptions Hook { get; } = new();

    public string Format { get; init; } = "text";

    /// <summary>The file to write; null means the terminal, or whatever stands in its place.</summary>
    public string? Output { get; init; }
}
