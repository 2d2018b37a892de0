using System.Text;
using HookGuard.Detection;

namespace HookGuard.Fuzzing.Targets;

/// <summary>The detector, on bytes in any encoding.</summary>
internal static class TextTarget
{
    private static readonly string[] Paths =
    [
        "a.py",
        "a.yaml",
        "a.json",
        ".env",
        "a.cs",
        "a.sh",
        "pagerduty.tf",
        "a.md",
        "a.csv",
        "a.ipynb",
        "a.xml",
        "a",
    ];

    private static readonly Detector Detector = new();

    public static Target Target { get; } =
        new(
            "text",
            [.. Texts().SelectMany(InEncodings)],
            [
                .. Sample.Values,
                "pagerduty",
                "routing_key",
                "api_key: ",
                " = ",
                "\\u0075",
                "%2B",
                "&#43;",
                "\"+\"",
                "=\n",
                "https://events.pagerduty.com/integration/",
                "Authorization: Token token=",
                "\0",
                "<span>",
                "\e[1m",
            ],
            input =>
            {
                var (path, content) = Sample.Split(input, Paths);
                Detector.Detect(path, content, out _);
                // Whatever the prefilter says of it.
                Detector.Detect(path, SourceText.Decode(content));
            }
        );

    private static IEnumerable<string> Texts()
    {
        foreach (var value in Sample.Values)
        {
            yield return $"0pagerduty:\n  service:\n    routing_key: \"{value}\"  # a\n";
            yield return $"1import pagerduty\nk = '{value}'\nclient(k, \"a\" + \"b\")\n";
            yield return $"2{{\"pagerduty\": {{\"api_key\": \"{value}\", \"n\": [1, 2]}}}}";
            yield return $"3PAGERDUTY_TOKEN={Convert.ToBase64String(Encoding.UTF8.GetBytes($"token {value} in a text"))}\n";
        }
    }

    private static IEnumerable<byte[]> InEncodings(string text)
    {
        yield return Encoding.UTF8.GetBytes(text);
        yield return [(byte)text[0], .. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text[1..])];
        yield return [(byte)text[0], .. Encoding.BigEndianUnicode.GetBytes(text[1..])];
        yield return [(byte)text[0], .. Encoding.UTF32.GetBytes(text[1..])];
    }
}
