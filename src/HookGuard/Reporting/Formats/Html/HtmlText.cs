using System.Text;

namespace HookGuard.Reporting.Formats.Html;

/// <summary>Text of others in a page: whatever it holds, it stays text, in elements and in quoted attributes.</summary>
internal static class HtmlText
{
    public static string Of(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (var letter in Printable.Of(text))
        {
            _ = letter switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }

    public static string Code(string text) => $"<code>{Of(text)}</code>";

    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
