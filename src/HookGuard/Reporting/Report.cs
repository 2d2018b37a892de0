namespace HookGuard.Reporting;

/// <summary>Writes a result in the format and to the place that were asked for.</summary>
internal static class Report
{
    /// <summary>Every format by name.</summary>
    public static IReadOnlyDictionary<string, Action<Stream, ScanResult>> Formats { get; } =
        new Dictionary<string, Action<Stream, ScanResult>>(StringComparer.Ordinal)
        {
            ["text"] = TextReport.Write,
            ["json"] = JsonReport.Write,
        };

    public static ExitCode Write(ScanResult result, ReportOptions options)
    {
        if (options is { Format: "text", Output: null } && result is { Findings: [], ExitCode: ExitCode.Clean })
        {
            return ExitCode.Clean;
        }

        using var content = new MemoryStream();
        Formats[options.Format](content, result);
        using var output = Open(options);
        content.Position = 0;
        content.CopyTo(output);
        return result.ExitCode;
    }

    // People read standard error: standard output belongs to whoever reads the other formats by program.
    private static Stream Open(ReportOptions options) =>
        options switch
        {
            { Output: { } file } => File.Create(file),
            { Format: "text" } => Console.OpenStandardError(),
            _ => Console.OpenStandardOutput(),
        };
}
