using System.Diagnostics;
using System.Text.Json;

namespace HookGuard.Corpus;

/// <summary>What <c>hookguard scan --format json</c> says, as far as it is needed here.</summary>
internal sealed record ScanReport(List<ScanReport.Finding> Findings, ScanReport.Totals Scanned)
{
    public static ScanReport Of(string folder, string[] command)
    {
        var start = new ProcessStartInfo(command[0], [.. command[1..], "scan", "--format", "json", "."])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output.Length > 0
            ? JsonSerializer.Deserialize<ScanReport>(output, JsonSerializerOptions.Web)!
            : throw new InvalidOperationException(
                $"The scan of {folder} ended with exit code {process.ExitCode} and said nothing."
            );
    }

    internal sealed record Finding(
        string Path,
        string Rule,
        string Confidence,
        bool Blocking,
        int StartLine,
        int StartColumn,
        string Mask
    );

    internal sealed record Totals(long Files, long Bytes);
}
