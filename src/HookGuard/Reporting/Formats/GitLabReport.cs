using System.Globalization;
using System.Text.Json;

namespace HookGuard.Reporting.Formats;

/// <summary>GitLab's secret detection report, for <c>artifacts:reports:secret_detection</c>.</summary>
internal static class GitLabReport
{
    public static void Write(Stream output, ScanResult result) => Write(output, result, DateTime.UtcNow);

    public static void Write(Stream output, ScanResult result, DateTime now)
    {
        using var json = new Utf8JsonWriter(output, JsonReport.Options);
        json.WriteStartObject();
        json.WriteString("version", "15.2.1");
        json.WriteStartArray("vulnerabilities");
        var remedies = Remedy.Once();
        foreach (var finding in result.Findings.Where(finding => finding.Allowed is null))
        {
            Write(json, finding, remedies(finding.Rule));
            json.Flush();
        }

        json.WriteEndArray();
        WriteScan(json, result, now.ToString("s", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Finding finding, Remedy remedy)
    {
        json.WriteStartObject();
        json.WriteString("id", $"{finding.Fingerprint}:{finding.FullPath}:{finding.Start.Line}:{finding.Start.Column}");
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("description", $"{finding.Message} Its value is {finding.Mask}.");
        json.WriteString("solution", remedy.Summary);
        json.WriteString("severity", Severity(remedy.Severity));
        json.WriteStartArray("identifiers");
        json.WriteStartObject();
        json.WriteString("type", "hookguard_rule_id");
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("value", finding.Rule.Id);
        json.WriteEndObject();
        json.WriteEndArray();
        if (remedy.Documentation is { } documentation)
        {
            json.WriteStartArray("links");
            json.WriteStartObject();
            json.WriteString("url", documentation);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteStartObject("location");
        json.WriteString("file", finding.FullPath);
        json.WriteNumber("start_line", finding.Start.Line);
        json.WriteNumber("end_line", finding.End.Line);
        json.WriteStartObject("commit");
        json.WriteString("sha", finding.Commit ?? "0000000");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Severity(string severity) =>
        severity switch
        {
            "critical" => "Critical",
            "high" => "High",
            "medium" => "Medium",
            "low" => "Low",
            _ => "Unknown",
        };

    private static void WriteScan(Utf8JsonWriter json, ScanResult result, string now)
    {
        json.WriteStartObject("scan");
        WriteProgram(json, "analyzer");
        WriteProgram(json, "scanner");
        json.WriteString("type", "secret_detection");
        json.WriteString("start_time", now);
        json.WriteString("end_time", now);
        json.WriteString("status", result.Complete ? "success" : "failure");
        json.WriteEndObject();
    }

    private static void WriteProgram(Utf8JsonWriter json, string role)
    {
        json.WriteStartObject(role);
        json.WriteString("id", ToolInfo.Name);
        json.WriteString("name", "HookGuard");
        json.WriteString("version", ToolInfo.Version);
        json.WriteStartObject("vendor");
        json.WriteString("name", "HookGuard");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
