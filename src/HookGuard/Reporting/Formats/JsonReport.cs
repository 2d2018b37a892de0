using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using HookGuard.Masking;

namespace HookGuard.Reporting.Formats;

/// <summary>The stable format for programs; <c>docs/schemas/report.schema.json</c> describes it.</summary>
internal static class JsonReport
{
    public static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        // The report is a file or a pipe, never part of a page: only what JSON itself needs is escaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Stream output, ScanResult result)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        WriteTool(json);
        json.WriteStartArray("findings");
        foreach (var finding in result.Findings)
        {
            Write(json, finding);
            // What is not flushed is kept in memory.
            json.Flush();
        }

        json.WriteEndArray();
        WriteScanned(json, result);
        json.WriteEndObject();
    }

    public static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteNumber("schemaVersion", 1);
        json.WriteStartObject("tool");
        json.WriteString("name", ToolInfo.Name);
        json.WriteString("version", ToolInfo.Version);
        json.WriteEndObject();
    }

    public static void WriteScanned(Utf8JsonWriter json, ScanResult result)
    {
        if (result.Shard is { } shard)
        {
            json.WriteStartObject("shard");
            json.WriteNumber("index", shard.Index);
            json.WriteNumber("count", shard.Count);
            json.WriteEndObject();
        }

        json.WriteStartObject("scanned");
        json.WriteNumber("files", result.Files);
        json.WriteNumber("bytes", result.Bytes);
        json.WriteNumber("commits", result.Commits);
        json.WriteEndObject();
        json.WriteStartArray("skipped");
        foreach (var skipped in result.Skipped)
        {
            json.WriteStartObject();
            json.WriteString("path", skipped.Path);
            json.WriteString("reason", skipped.Reason);
            if (skipped.Intended)
            {
                json.WriteBoolean("intended", true);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("confidence", ConfidenceNames.Of(finding.Confidence));
        json.WriteBoolean("blocking", finding.Blocking);
        if (finding.Repository is { } repository)
        {
            json.WriteString("repository", repository);
        }

        json.WriteString("path", finding.Path);
        json.WriteNumber("startLine", finding.Start.Line);
        json.WriteNumber("startColumn", finding.Start.Column);
        json.WriteNumber("endLine", finding.End.Line);
        json.WriteNumber("endColumn", finding.End.Column);
        json.WriteString("mask", finding.Mask);
        json.WriteString("fingerprint", finding.Fingerprint);
        if (finding.Commit is not null)
        {
            json.WriteString("commit", finding.Commit);
        }

        if (finding.Provenance is { } provenance)
        {
            json.WriteStartObject("history");
            json.WriteString("author", provenance.Author);
            json.WriteString("authoredAt", provenance.AuthoredAt);
            json.WriteString("firstCommit", provenance.FirstCommit);
            json.WriteString("lastCommit", provenance.LastCommit);
            json.WriteBoolean("inHead", provenance.IsInHead);
            json.WriteStartArray("remotes");
            foreach (var remote in provenance.Remotes)
            {
                json.WriteStringValue(remote);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteString("message", finding.Message);
        if (finding.Allowed is { } allowed)
        {
            json.WriteStartObject("allowed");
            json.WriteString("by", allowed.By);
            json.WriteString("reason", allowed.Reason);
            if (allowed.Until is { } until)
            {
                json.WriteString("until", until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
