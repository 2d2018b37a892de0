using HookGuard.Git;
using HookGuard.Masking;
using HookGuard.Reporting.Formats;
using HookGuard.Reporting.Formats.Html;

namespace HookGuard.Reporting;

/// <summary>Writes a result in the format and to the place that were asked for.</summary>
internal static class Report
{
    /// <summary>Every format by name.</summary>
    public static IReadOnlyDictionary<string, Action<Stream, ScanResult>> Formats { get; } =
        new Dictionary<string, Action<Stream, ScanResult>>(StringComparer.Ordinal)
        {
            ["json"] = JsonReport.Write,
            ["jsonl"] = JsonLinesReport.Write,
            ["sarif"] = SarifReport.Write,
            ["github"] = GitHubReport.Write,
            ["gitlab"] = GitLabReport.Write,
            ["gitlab-codequality"] = CodeQualityReport.Write,
            ["junit"] = JUnitReport.Write,
            ["markdown"] = MarkdownReport.Write,
            ["html"] = HtmlReport.Write,
        };

    public static ExitCode Write(ScanResult result, ReportOptions options)
    {
        if (options.Output is { } file)
        {
            Write(result, options, file);
        }
        else
        {
            // People read standard error: standard output belongs to whoever reads the other formats by program.
            Write(result, options, options.Format is ReportOptions.Text ? Output.OpenError : Output.OpenOut);
        }

        return result.ExitCode;
    }

    private static void Write(ScanResult result, ReportOptions options, Func<Stream> open)
    {
        using ShownStream content = new(Inertness(options.Format), open);
        if (options.Format is not ReportOptions.Text)
        {
            Formats[options.Format](content, result);
        }
        else if (!TextReport.IsSilent(result))
        {
            // Only now: to ask a terminal how wide it is takes as long as a small commit.
            var style = options.Output is null ? TextStyle.OfTerminal() : TextStyle.Plain;
            using var text = new StreamWriter(content, leaveOpen: true);
            new TextReport(text, style, options.Outcome).Write(result);
        }
    }

    private static Func<string, string> Inertness(string format) =>
        format switch
        {
            "json" or "jsonl" or "sarif" or "gitlab" or "gitlab-codequality" => Inert.Json,
            "junit" or "html" => Inert.Xml,
            _ => text => Inert.Lines(text, commands: format is "github"),
        };

    // Written as a whole, so that a report that fails leaves an older one alone.
    private static void Write(ScanResult result, ReportOptions options, string file)
    {
        try
        {
            using var masked = new MemoryStream();
            Write(result, options, () => masked);
            RepositoryFiles.WriteNamed(Path.GetFullPath(file), masked.ToArray());
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            throw GuardException.Unwritable(file, problem);
        }
    }
}
