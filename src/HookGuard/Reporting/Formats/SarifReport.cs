using System.Text.Json;
using HookGuard.Ci;

namespace HookGuard.Reporting.Formats;

/// <summary>SARIF 2.1.0, as code scanning of many hosts takes it.</summary>
internal static class SarifReport
{
    // No address: where a repository lies on this machine is nobody else's business.
    private const string Root = "%SRCROOT%";

    public static void Write(Stream output, ScanResult result)
    {
        using var json = new Utf8JsonWriter(output, JsonReport.Options);
        var rules = result.Findings.Select(finding => finding.Rule).Distinct().ToList();
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        SarifRules.Write(json, rules);
        WriteAutomation(json);
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Root);
        WriteText(json, "description", "The root of the repository or of the scanned folder.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        WriteInvocation(json, result);
        Occurrences occurrences = new();
        json.WriteStartArray("results");
        foreach (var finding in result.Findings)
        {
            Write(json, finding, rules.IndexOf(finding.Rule), occurrences.Next(finding));
            json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAutomation(Utf8JsonWriter json)
    {
        var azure = AzureRun.Properties();
        json.WriteStartObject("automationDetails");
        json.WriteString("id", azure.Count > 0 ? $"{AzureRun.Prefix}{ToolInfo.Name}/" : $"{ToolInfo.Name}/");
        if (azure.Count > 0)
        {
            json.WriteStartObject("properties");
            foreach (var (name, value) in azure)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, ScanResult result)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", result.Complete);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var skipped in result.Skipped)
        {
            json.WriteStartObject();
            json.WriteString("level", skipped.Intended ? "note" : "error");
            WriteText(json, "message", $"Not scanned: {skipped.Reason}.");
            json.WriteStartArray("locations");
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            WriteArtifact(json, skipped.Path);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Finding finding, int rule, string occurrence)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", finding.Blocking ? "error" : "warning");
        WriteText(json, "message", $"{finding.Message} Its value is {finding.Mask}.");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, finding.FullPath);
        json.WriteStartObject("region");
        json.WriteNumber("startLine", finding.Start.Line);
        json.WriteNumber("startColumn", finding.Start.Column);
        json.WriteNumber("endLine", finding.End.Line);
        json.WriteNumber("endColumn", finding.End.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("secret/v1", finding.Fingerprint);
        // The key by which code scanning of GitHub recognises an alert, together with the rule and the file.
        json.WriteString("primaryLocationLineHash", occurrence);
        json.WriteEndObject();
        WriteSuppressions(json, finding.Allowed);
        json.WriteStartObject("properties");
        json.WriteString("confidence", ConfidenceNames.Of(finding.Confidence));
        if (finding.Commit is { } commit)
        {
            json.WriteString("commit", commit);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    // Empty says "not suppressed"; in a run that suppresses anything, nothing at all would say "unknown".
    private static void WriteSuppressions(Utf8JsonWriter json, Allowance? allowed)
    {
        json.WriteStartArray("suppressions");
        if (allowed is not null)
        {
            json.WriteStartObject();
            json.WriteString("kind", allowed.InSource ? "inSource" : "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", $"{allowed.Reason} ({allowed.By})");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteArtifact(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
    }

    public static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
