using System.Globalization;
using System.Text;
using HookGuard.Detection;

namespace HookGuard.Benchmarks;

/// <summary>Nobody waits for the square of anything: four times the text takes about four times as long, whatever it is full of.</summary>
internal static class Growth
{
    // Far more than any question looks around.
    private const int Length = 100_000;
    private const int Rounds = 3;

    // Four would be perfect, and the square sixteen.
    private const double Most = 8;

    private static readonly Detector Detector = new();

    private static readonly Random Random = new(1);

    private static IEnumerable<(string What, Func<int, string> Part)> Texts()
    {
        yield return ("candidates on one line", _ => $"{Key()} ");
        yield return ("candidates in commas", _ => $"\"{Key()}\",");
        yield return ("a path of candidates", _ => $"{Key()}/");
        yield return ("a query", _ => $"key={Key()}&");
        yield return ("assignments without a value", _ => "key=");
        yield return ("quotes", _ => "\"");
        yield return ("quotes and blanks", _ => "\"   ");
        yield return ("opening brackets", _ => "({[");
        yield return ("candidates in ever more brackets", _ => $"{{[{Key()} ");
        yield return ("nested objects", i => $"{{\"a{i}\":");
        yield return ("nested lines", i => $"{new string(' ', i % 1000)}a{i}: {Key()}\n");
        yield return ("siblings", i => $"name{i}: {Key()}\n");
        yield return ("siblings on one line", i => $"\"n{i}\":\"{Key()}\",");
        yield return ("rows of a table", _ => $"a,{Key()},b\n");
        yield return ("rows of values", _ => $"('{Key()}',1),");
        yield return ("lines that go on", _ => $"a {Key()} \\\n");
        yield return ("uses of a variable", _ => $"key = \"{Key()}\"; f(key)\n");
        yield return ("addresses", _ => $"a://{Key()}@");
        yield return ("escapes", _ => "\\u0041");
        yield return ("escapes of escapes", _ => "\\u005cu0041");
        yield return ("backslashes", _ => "\\");
        yield return ("concatenated literals", _ => "\"ab\" + ");
        yield return ("a picture in base64", _ => $"{Convert.ToBase64String(Bytes(57))}\n");
        yield return ("a text in base64", i => $"{Base64($"the line {i:0000000} of a text that goes on and on an")}\n");
        yield return ("texts in base64", i => $"{Base64($"a text of its own that says {i}")} ");
        yield return ("findings", _ => $"pagerduty_key = \"{Key()}\"\n");
        yield return ("findings on one line", _ => $"pagerduty_key = \"{Key()}\" ");
        yield return ("blank lines", _ => "\n");
    }

    /// <summary>Prints what four times the text takes, in times of what it takes once: 4 is linear, 16 the square.</summary>
    /// <returns>Whether all are well below the square.</returns>
    public static bool Print()
    {
        var growths = Texts().Select(text => (text.What, Growth: Measure(text.Part))).ToArray();
        foreach (var (what, growth) in growths)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{growth, 5:0.0}  {what}"));
        }

        return Array.TrueForAll(growths, each => each.Growth < Most);
    }

    private static double Measure(Func<int, string> part)
    {
        var once = SourceText.From(Fill(part, Length));
        var fourTimes = SourceText.From(Fill(part, Length * 4));
        var least = double.MaxValue;
        Detector.Detect("src/file.txt", once);

        // The best of several: what else runs only ever adds to it.
        for (var round = 0; round < Rounds && least > Most; round++)
        {
            var time = Time(once);
            least = Math.Min(least, Time(fourTimes) / time);
        }

        return least;
    }

    private static string Fill(Func<int, string> part, int length)
    {
        // PagerDuty is named, or little would be asked; and the last line ends with the text.
        var text = new StringBuilder("pagerduty: ", length + 1000);
        for (var i = 0; text.Length < length; i++)
        {
            text.Append(part(i));
        }

        return text.Append(Key()).ToString();
    }

    private static double Time(SourceText text)
    {
        var start = Environment.CpuUsage.TotalTime;
        Detector.Detect("src/file.txt", text);
        return Math.Max(1e-6, (Environment.CpuUsage.TotalTime - start).TotalSeconds);
    }

    private static string Key() => SampleCredentials.Make(RuleCatalogue.IntegrationKey, Random);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        Random.NextBytes(bytes);
        return bytes;
    }
}
