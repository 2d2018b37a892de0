using System.Text.Json;

namespace HookGuard.Reporting.Formats;

/// <summary>A line for each finding, as in <see cref="JsonReport"/>, and a last line for what was looked at.</summary>
internal static class JsonLinesReport
{
    public static void Write(Stream output, ScanResult result)
    {
        foreach (var finding in result.Findings)
        {
            WriteLine(output, json => JsonReport.Write(json, finding));
        }

        WriteLine(
            output,
            json =>
            {
                json.WriteStartObject();
                JsonReport.WriteTool(json);
                JsonReport.WriteScanned(json, result);
                json.WriteEndObject();
            }
        );
    }

    private static void WriteLine(Stream output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, JsonReport.Options with { Indented = false }))
        {
            write(json);
        }

        output.WriteByte((byte)'\n');
    }
}
