using System.Globalization;
using System.Text;
using HookGuard.Detection;

namespace HookGuard.Benchmarks;

/// <summary>Text to measure with, made when it is needed and the same each time.</summary>
internal static class Samples
{
    private static readonly string[] Words = (
        "return value index buffer public static int string for if length count result error node request "
        + "response message update task route manager config default options parse table column row width height colour "
        + "list array map first last next previous start end size name type class method field parameter "
        + "file path line text character number byte offset address thread lock queue stack tree graph edge "
        + "vertex matrix vector point shape circle square window button label image font style layout menu dialog "
        + "cursor mouse keyboard screen network socket client packet header body cookie session user group role account "
        + "order item price total product customer invoice payment street city country language locale format pattern match "
        + "search replace filter sort compare equal hash digest encode decode compress archive stream reader writer logger "
        + "debug trace warning info test assert mock fixture build compile link debugger version release branch merge "
        + "commit push pull"
    ).Split(' ');

    private static readonly string[] Signs =
    [
        " ",
        " ",
        " ",
        "_",
        "(",
        ")",
        " = ",
        ", ",
        ".",
        ";\n    ",
        " + ",
        "\"",
        " {\n",
        "}\n",
        " // ",
    ];

    /// <summary>What looks like source code, and holds nothing that could let a rule fire.</summary>
    public static byte[] Clean(int length)
    {
        var random = new Random(1);
        return Make(length, text => text.Append(Pick(random, Words)).Append(Pick(random, Signs)));
    }

    /// <summary>A file in which every line could be a credential, and none is.</summary>
    public static byte[] NearMisses(int length)
    {
        var random = new Random(2);
        var line = 0;
        return Make(
            length,
            text =>
                _ = (line++ % 6) switch
                {
                    0 => text.Append(
                        CultureInfo.InvariantCulture,
                        $"pagerduty_dedup_key: {Sample(RuleCatalogue.IntegrationKey)}\n"
                    ),
                    1 => text.Append(
                        CultureInfo.InvariantCulture,
                        $"  \"integrity\": \"sha512-{Sample(RuleCatalogue.WebhookSecret)}==\",\n"
                    ),
                    2 => text.Append(
                        CultureInfo.InvariantCulture,
                        $"routing_key = \"${{PAGERDUTY_KEY_{line}}}\"  # not here\n"
                    ),
                    3 => text.Append(
                        CultureInfo.InvariantCulture,
                        $"commit {Sample(RuleCatalogue.IntegrationKey)}{line % 10}1234567 by someone\n"
                    ),
                    4 => text.Append(
                        CultureInfo.InvariantCulture,
                        $"url: https://example.org/a%20b/{line}?name=value%2Bother&x=\\u0041\n"
                    ),
                    _ => text.Append("the pager duty service uses an api token and an integration key, see the docs\n"),
                }
        );

        string Sample(Rule rule) => SampleCredentials.Make(rule, random);
    }

    private static byte[] Make(int length, Action<StringBuilder> add)
    {
        var text = new StringBuilder(length + 200);
        while (text.Length < length)
        {
            add(text);
        }

        return Encoding.UTF8.GetBytes(text.ToString(0, length));
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
