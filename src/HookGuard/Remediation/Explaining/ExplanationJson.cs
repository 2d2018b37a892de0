using System.Text.Encodings.Web;
using System.Text.Json;
using HookGuard.Detection;

namespace HookGuard.Remediation.Explaining;

/// <summary>An explanation for programs: its Markdown, section by section.</summary>
internal static class ExplanationJson
{
    public static void Write(TextWriter output, Explanation explanation)
    {
        using MemoryStream buffer = new();
        // The words hold arrows and quotes, and go to files and terminals, not into HTML.
        JsonWriterOptions options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (Utf8JsonWriter json = new(buffer, options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", 1);
            json.WriteString("rule", explanation.Rule.Id);
            json.WriteString("name", explanation.Rule.Name);
            json.WriteString("stage", explanation.StageName);
            json.WriteString("severity", explanation.Severity);
            json.WriteString("opens", OneLine(explanation.GivesAccessTo));
            json.WriteString("situation", OneLine(explanation.Situation));
            if (explanation.Place is { } place)
            {
                json.WriteString("place", place);
            }

            WriteFacts(json, "revocation", explanation.Box);
            WriteFacts(json, "facts", explanation.Facts);
            json.WriteStartArray("evidence");
            foreach (var evidence in explanation.Evidence)
            {
                json.WriteStartObject();
                json.WriteString("text", evidence.Text);
                json.WriteNumber("line", evidence.Line);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("sections");
            foreach (var section in explanation.Sections)
            {
                json.WriteStartObject();
                json.WriteString("heading", section.Heading);
                json.WriteString("markdown", section.Body);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void WriteFacts(Utf8JsonWriter json, string name, IReadOnlyList<Fact> facts)
    {
        json.WriteStartArray(name);
        foreach (var fact in facts)
        {
            json.WriteStartObject();
            json.WriteString("label", fact.Label);
            json.WriteString("text", fact.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
