using System.Text.Json;

namespace HookGuard.Reporting.Formats;

/// <summary>GitLab's Code Quality report, for <c>artifacts:reports:codequality</c>: every tier shows it in merge requests.</summary>
/// <remarks><see href="https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format"/></remarks>
internal static class CodeQualityReport
{
    public static void Write(Stream output, ScanResult result)
    {
        using var json = new Utf8JsonWriter(output, JsonReport.Options);
        var remedies = Remedy.Once();
        Occurrences occurrences = new();
        json.WriteStartArray();
        foreach (var finding in result.Findings.Where(finding => finding.Allowed is null))
        {
            var remedy = remedies(finding.Rule);
            Write(
                json,
                finding.Rule.Id,
                $"{finding.Message} Its value is {finding.Mask}. {remedy.Summary}",
                occurrences.NextWithPath(finding),
                Severity(remedy.Severity),
                finding.FullPath,
                finding.Start.Line
            );
        }

        foreach (var skipped in result.Skipped.Where(skipped => !skipped.Intended))
        {
            var description = $"Not scanned: {skipped.Reason}";
            var fingerprint = Occurrences.Hash($"{skipped.Path}\0{skipped.Reason}");
            Write(json, "not-scanned", description, fingerprint, "critical", skipped.Path, line: 1);
        }

        json.WriteEndArray();
    }

    private static void Write(
        Utf8JsonWriter json,
        string check,
        string description,
        string fingerprint,
        string severity,
        string path,
        int line
    )
    {
        json.WriteStartObject();
        json.WriteString("description", description);
        json.WriteString("check_name", check);
        json.WriteString("fingerprint", fingerprint);
        json.WriteString("severity", severity);
        json.WriteStartObject("location");
        json.WriteString("path", path);
        json.WriteStartObject("lines");
        json.WriteNumber("begin", line);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
    }

    private static string Severity(string severity) =>
        severity switch
        {
            "critical" => "blocker",
            "high" => "critical",
            "low" => "minor",
            _ => "major",
        };
}
