using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HookGuard.Remediation.Inventories;

/// <summary>An inventory for programs.</summary>
internal static class InventoryJson
{
    public static void Write(TextWriter output, Inventory inventory)
    {
        var trace = inventory.Trace;
        using MemoryStream buffer = new();
        using (
            Utf8JsonWriter json = new(
                buffer,
                new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", 1);
            json.WriteString("rule", trace.Secret.Rule.Id);
            json.WriteString("mask", trace.Secret.Mask);
            json.WriteString("fingerprint", trace.Secret.Fingerprint);
            json.WriteString("stage", trace.Stage.Name());
            if (trace.Since is { } since)
            {
                json.WriteString("since", since);
            }

            json.WriteStartArray("remotes");
            foreach (var remote in trace.Remotes)
            {
                json.WriteStringValue(remote.Remote);
            }

            json.WriteEndArray();
            json.WriteStartArray("places");
            foreach (var chapter in inventory.Chapters)
            {
                foreach (var row in chapter.Rows)
                {
                    json.WriteStartObject();
                    json.WriteString("chapter", chapter.Heading);
                    json.WriteString("kind", row.Kind);
                    json.WriteString("place", row.Place);
                    json.WriteString("note", row.Note?.ToString());
                    json.WriteEndObject();
                }
            }

            json.WriteEndArray();
            json.WriteStartArray("notSearched");
            foreach (var text in inventory.Unread)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
