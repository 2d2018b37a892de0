using System.Text;
using System.Text.Json;
using HookGuard.Masking;
using HookGuard.Reporting.Formats;

namespace HookGuard.Commands;

/// <summary>An audit for programs.</summary>
internal static class AuditJson
{
    public static void Write(TextWriter output, AuditReport audit)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, JsonReport.Options))
        {
            json.WriteStartObject();
            JsonReport.WriteTool(json);
            WritePolicy(json, audit);
            json.WriteStartArray("suppressions");
            foreach (var one in audit.Suppressions)
            {
                Write(json, one);
            }

            json.WriteEndArray();
            json.WriteStartArray("hooks");
            foreach (var (name, steps) in audit.Hooks)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteBoolean("guarded", steps.Any(step => step.IsHookGuard));
                List(json, "runs", steps.Select(step => step.Name));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void WritePolicy(Utf8JsonWriter json, AuditReport audit)
    {
        var settings = audit.Settings;
        json.WriteStartObject("policy");
        json.WriteString("blockAt", Reporting.ConfidenceNames.Of(settings.BlockAt));
        json.WriteBoolean("allowComments", settings.AllowComments);
        List(json, "allowMarkers", settings.AllowMarkers);
        List(json, "ignoredPaths", settings.IgnoredPaths?.Patterns ?? []);
        List(json, "packs", settings.Packs.Select(pack => pack.Name));
        json.WriteStartObject("severities");
        foreach (var (rule, severity) in settings.Severities.OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            json.WriteString(rule, severity.ToString().ToLowerInvariant());
        }

        json.WriteEndObject();
        Map(json, "setBy", settings.Origins);
        Map(json, "lockedBy", audit.Locks);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AuditedSuppression one)
    {
        json.WriteStartObject();
        json.WriteString("place", one.Place);
        json.WriteString("allows", (ShownText)one.Item.Text);
        json.WriteString("until", AuditTables.Day(one.Item.Until));
        json.WriteString("state", AuditTables.State(one));
        json.WriteString("by", one.Author?.Name.ToString());
        if (one.Author is { } author)
        {
            json.WriteString("since", author.Since);
        }

        json.WriteEndObject();
    }

    private static void List(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void Map(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, string> values)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }
}
