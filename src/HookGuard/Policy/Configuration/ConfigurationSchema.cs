using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HookGuard.Policy.Configuration;

/// <summary>Writes <see cref="ConfigurationKeys"/> as a JSON schema, which editors use to complete and to check.</summary>
internal static class ConfigurationSchema
{
    public static string Write()
    {
        using var output = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                output,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", "HookGuard configuration");
            Write(json, ConfigurationKeys.Root);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static void Write(Utf8JsonWriter json, SettingSchema shape)
    {
        if (shape.Or is { } other)
        {
            json.WriteStartArray("anyOf");
            foreach (var form in (SettingSchema[])[shape with { Or = null }, other])
            {
                json.WriteStartObject();
                Write(json, form);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            return;
        }

        json.WriteString("description", shape.Description);
        json.WriteString("type", TypeOf(shape.Kind));
        if (shape.Kind == SettingType.Object)
        {
            json.WriteStartObject("properties");
            foreach (var (name, key) in shape.Keys)
            {
                WriteObject(json, name, key);
            }

            json.WriteEndObject();
            json.WriteBoolean("additionalProperties", value: false);
        }
        else if (shape.Each is { } each)
        {
            WriteObject(json, shape.Kind == SettingType.Map ? "additionalProperties" : "items", each);
        }

        WriteTexts(json, "required", shape.Required);
        WriteTexts(json, "enum", shape.Choices);
        if (shape.Pattern is { } pattern)
        {
            json.WriteString("pattern", pattern.ToString());
        }

        if (shape.RequiredAny is not [])
        {
            json.WriteStartArray("anyOf");
            foreach (var key in shape.RequiredAny)
            {
                json.WriteStartObject();
                WriteTexts(json, "required", [key]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private static void WriteObject(Utf8JsonWriter json, string name, SettingSchema shape)
    {
        json.WriteStartObject(name);
        Write(json, shape);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts is [])
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string TypeOf(SettingType kind) =>
        kind switch
        {
            SettingType.Object or SettingType.Map => "object",
            SettingType.List => "array",
            SettingType.Number => "integer",
            SettingType.Flag => "boolean",
            _ => "string",
        };
}
