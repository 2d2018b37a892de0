using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HookGuard.Policy.Allowing;

/// <summary>Adds an allow entry to a configuration file, and leaves every other byte of it as it is: comments, order and layout.</summary>
internal static class AllowEdit
{
    public static byte[] Add(ReadOnlyMemory<byte>? file, AllowEntry entry)
    {
        var json = file is { IsEmpty: false } content ? content.Span : "{}\n"u8;
        var reader = new Utf8JsonReader(
            json,
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
        );
        long insertAt = 0;
        var (before, after) = ("", "");
        while (reader.Read())
        {
            if (reader is { CurrentDepth: 0, TokenType: JsonTokenType.StartObject })
            {
                (insertAt, before, after) = (reader.BytesConsumed, "\n  \"allow\": [\n    ", "\n  ]\n");
            }
            else if (reader is { CurrentDepth: 1, TokenType: JsonTokenType.PropertyName })
            {
                var isAllow = reader.ValueTextEquals("allow"u8);
                reader.Read();
                if (isAllow)
                {
                    (insertAt, before, after) = EndOfItems(ref reader);
                    break;
                }

                reader.Skip();
                (insertAt, before, after) = (reader.BytesConsumed, ",\n  \"allow\": [\n    ", "\n  ]");
            }
        }

        return
        [
            .. json[..(int)insertAt],
            .. Encoding.UTF8.GetBytes(before + Text(entry) + after),
            .. json[(int)insertAt..],
        ];
    }

    private static (long At, string Before, string After) EndOfItems(ref Utf8JsonReader reader)
    {
        var last = (reader.BytesConsumed, "\n    ", "\n  ");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            reader.Skip();
            last = (reader.BytesConsumed, ",\n    ", "");
        }

        return last;
    }

    private static string Text(AllowEntry entry)
    {
        StringBuilder text = new("{ ");
        Add("fingerprint", entry.Fingerprint);
        Add("rule", entry.Rule);
        Add("path", entry.Path);
        Add("until", entry.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("reason", entry.Reason);
        return text.Append(" }").ToString();

        void Add(string key, string? value)
        {
            if (value is not null)
            {
                var quoted = JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
                text.Append(CultureInfo.InvariantCulture, $"{(text.Length > 2 ? ", " : "")}\"{key}\": \"{quoted}\"");
            }
        }
    }
}
