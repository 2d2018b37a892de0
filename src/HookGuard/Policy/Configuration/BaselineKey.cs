using System.Text;
using System.Text.Json;

namespace HookGuard.Policy.Configuration;

/// <summary>Switches the baseline on in a configuration file, and leaves every other byte of it as it is.</summary>
internal static class BaselineKey
{
    private const string Key = "baseline";

    /// <returns>Null where the file says so already.</returns>
    public static byte[]? Add(ReadOnlySpan<byte> file)
    {
        var json = file.IsEmpty ? "{}\n"u8 : file;
        var reader = new Utf8JsonReader(
            json,
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
        );
        reader.Read();
        var at = (int)reader.BytesConsumed;
        var isEmpty = true;
        while (reader.Read() && reader is { CurrentDepth: > 0 })
        {
            if (reader is { CurrentDepth: 1, TokenType: JsonTokenType.PropertyName } && reader.ValueTextEquals(Key))
            {
                reader.Read();
                return reader.TokenType == JsonTokenType.True
                    ? null
                    : throw new GuardException(
                        ExitCode.Usage,
                        $"{ConfigurationLayer.FileName} says that '{Key}' is false",
                        "Remove that line first."
                    );
            }

            isEmpty = false;
        }

        return
        [
            .. json[..at],
            .. Encoding.UTF8.GetBytes($"\n  \"{Key}\": true{(isEmpty ? "\n" : ",")}"),
            .. json[at..],
        ];
    }
}
