using System.Text.Json;
using HookGuard.Detection;

namespace HookGuard.Reporting.Formats;

/// <summary>SARIF 2.1.0, as code scanning of many hosts takes it.</summary>
internal static class SarifReport
{
    public static void Write(Stream output, ScanResult result)
    {
        using var json = new Utf8JsonWriter(output, JsonReport.Options);
        var rules = result.Findings.Select(finding => finding.Rule).Distinct().ToList();
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules);
        json.WriteString("columnKind", "utf16CodeUnits");
        WriteInvocation(json, result);
        json.WriteStartArray("results");
        foreach (var finding in result.Findings)
        {
            Write(json, finding, rules.IndexOf(finding.Rule));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, List<Rule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", ToolInfo.Name);
        json.WriteString("version", ToolInfo.Version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Name);
            WriteText(json, "fullDescription", $"{rule.Name}. {rule.Grants}");
            WriteText(json, "help", $"Run 'hookguard explain {rule.Id}' for how to respond.");
            if (RulePack.KindOf(rule) is { } kind)
            {
                json.WriteString("helpUri", kind.Documentation);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
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

    private static void Write(Utf8JsonWriter json, Finding finding, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", finding.Blocking ? "error" : "warning");
        WriteText(json, "message", $"{finding.Message} Its value is {finding.Mask}.");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, finding.Path);
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
        json.WriteEndObject();
        if (finding.Allowed is { } allowed)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", allowed.InSource ? "inSource" : "external");
            json.WriteString("justification", allowed.Reason);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteStartObject("properties");
        json.WriteString("confidence", ConfidenceNames.Of(finding.Confidence));
        if (finding.Commit is { } commit)
        {
            json.WriteString("commit", commit);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
