using HookGuard.Git;
using HookGuard.Masking;
using HookGuard.Reporting.Formats;

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
            ["junit"] = JUnitReport.Write,
            ["markdown"] = MarkdownReport.Write,
        };

    public static ExitCode Write(ScanResult result, ReportOptions options)
    {
        using var content = new MemoryStream();
        if (options.Format is not ReportOptions.Text)
        {
            Formats[options.Format](content, result);
            EndLine(content);
        }
        else if (!TextReport.IsSilent(result))
        {
            // Only now: to ask a terminal how wide it is takes as long as a small commit.
            var style = options.Output is null ? TextStyle.OfTerminal() : TextStyle.Plain;
            using var text = new StreamWriter(content, leaveOpen: true);
            new TextReport(text, style, options.Outcome).Write(result);
        }

        // Opened only now, so that a report that fails leaves an older one alone; on success, text says nothing.
        if (content.Length > 0 || options.Output is not null)
        {
            Write(content, options);
        }

        return result.ExitCode;
    }

    private static void EndLine(MemoryStream content)
    {
        if (content.TryGetBuffer(out var written) && written is [.., not (byte)'\n'])
        {
            content.WriteByte((byte)'\n');
        }
    }

    private static void Write(MemoryStream content, ReportOptions options)
    {
        if (options.Output is { } file)
        {
            Write(content, options.Format, file);
            return;
        }

        // People read standard error: standard output belongs to whoever reads the other formats by program.
        using var output = options.Format is ReportOptions.Text ? Output.OpenError() : Output.OpenOut();
        Write(content, options.Format, output);
    }

    private static void Write(MemoryStream content, string format, Stream output) =>
        Output.Write(
            content.GetBuffer().AsSpan(0, (int)content.Length),
            format switch
            {
                "json" or "jsonl" or "sarif" or "gitlab" => Inert.Json,
                "junit" => Inert.Xml,
                _ => text => Inert.Lines(text, commands: format is "github"),
            },
            output
        );

    private static void Write(MemoryStream content, string format, string file)
    {
        try
        {
            using var masked = new MemoryStream();
            Write(content, format, masked);
            RepositoryFiles.WriteNamed(Path.GetFullPath(file), masked.GetBuffer().AsSpan(0, (int)masked.Length));
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            throw GuardException.Unwritable(file, problem);
        }
    }
}
