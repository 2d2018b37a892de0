using System.Globalization;
using System.Text;

namespace HookGuard.Corpus;

/// <summary>How a value can be written other than plainly.</summary>
internal static class Transform
{
    public static string Apply(string name, string value) =>
        name switch
        {
            "b64" => Base64(value),
            "b64-newline" => Base64(value + "\n"),
            "b64-url" => Base64(value).TrimEnd('=').Replace('+', '-').Replace('/', '_'),
            "b64-76" => string.Join('\n', Base64(value).Chunk(76).Select(line => new string(line))),
            "b64-utf-16" => Convert.ToBase64String(Encoding.Unicode.GetBytes(value)),
            "percent" => Uri.EscapeDataString(value),
            "percent-lower" => value.Replace("+", "%2b", StringComparison.Ordinal),
            "percent-twice" => Uri.EscapeDataString(Uri.EscapeDataString(value)),
            "form" => value.Replace('+', ' '),
            "json" => value.Replace("+", @"\u002B", StringComparison.Ordinal),
            "json-lower" => value.Replace("+", @"\u002b", StringComparison.Ordinal),
            "json-slash" => value.Replace("/", @"\/", StringComparison.Ordinal),
            "json-twice" => value.Replace("+", @"\\u002B", StringComparison.Ordinal),
            "json-string" => value
                .Replace(@"\", @"\\", StringComparison.Ordinal)
                .Replace("\"", "\\\"", StringComparison.Ordinal)
                .Replace("\n", @"\n", StringComparison.Ordinal),
            "js" => value.Replace("+", @"\x2B", StringComparison.Ordinal),
            "html" => value.Replace("+", "&#43;", StringComparison.Ordinal),
            "html-hex" => value.Replace("+", "&#x2B;", StringComparison.Ordinal),
            "html-name" => value.Replace("+", "&plus;", StringComparison.Ordinal),
            "quoted-printable" => value.Replace("+", "=2B", StringComparison.Ordinal),
            "eu" => value.Replace("pdus+", "pdeu+", StringComparison.Ordinal),
            "upper" => value.ToUpperInvariant(),
            "lower" => value.ToLowerInvariant(),
            "dashed" => Guid.ParseExact(value, "N").ToString("D", CultureInfo.InvariantCulture),
            _ => throw new FormatException($"There is no transform '{name}'."),
        };

    private static string Base64(string value) => Convert.ToBase64String(Encoding.UTF8.GetBytes(value));
}
