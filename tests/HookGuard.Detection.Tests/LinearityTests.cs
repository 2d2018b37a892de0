using System.Text;

namespace HookGuard.Detection.Tests;

/// <summary>Nobody waits for the square of anything: four times the text takes about four times as long, whatever it is full of.</summary>
[NonParallelizable]
public sealed class LinearityTests
{
    // Far more than any question looks around.
    private const int Length = 100_000;
    private const int Rounds = 3;

    // Four would be perfect, and the square sixteen.
    private const double Most = 8;

    private static readonly Detector Detector = new();

    private static readonly Random Random = new(1);

    private static IEnumerable<TestCaseData> Texts()
    {
        yield return Text("candidates on one line", _ => $"{Key()} ");
        yield return Text("candidates in commas", _ => $"\"{Key()}\",");
        yield return Text("a path of candidates", _ => $"{Key()}/");
        yield return Text("a query", _ => $"key={Key()}&");
        yield return Text("assignments without a value", _ => "key=");
        yield return Text("quotes", _ => "\"");
        yield return Text("quotes and blanks", _ => "\"   ");
        yield return Text("opening brackets", _ => "({[");
        yield return Text("candidates in ever more brackets", _ => $"{{[{Key()} ");
        yield return Text("nested objects", i => $"{{\"a{i}\":");
        yield return Text("nested lines", i => $"{new string(' ', i % 1000)}a{i}: {Key()}\n");
        yield return Text("siblings", i => $"name{i}: {Key()}\n");
        yield return Text("siblings on one line", i => $"\"n{i}\":\"{Key()}\",");
        yield return Text("rows of a table", _ => $"a,{Key()},b\n");
        yield return Text("rows of values", _ => $"('{Key()}',1),");
        yield return Text("lines that go on", _ => $"a {Key()} \\\n");
        yield return Text("uses of a variable", _ => $"key = \"{Key()}\"; f(key)\n");
        yield return Text("addresses", _ => $"a://{Key()}@");
        yield return Text("escapes", _ => "\\u0041");
        yield return Text("escapes of escapes", _ => "\\u005cu0041");
        yield return Text("backslashes", _ => "\\");
        yield return Text("concatenated literals", _ => "\"ab\" + ");
        yield return Text("a picture in base64", _ => $"{Convert.ToBase64String(Bytes(57))}\n");
        yield return Text(
            "a text in base64",
            i => $"{Base64($"the line {i:0000000} of a text that goes on and on an")}\n"
        );
        yield return Text("texts in base64", i => $"{Base64($"a text of its own that says {i}")} ");
        yield return Text("findings", _ => $"pagerduty_key = \"{Key()}\"\n");
        yield return Text("findings on one line", _ => $"pagerduty_key = \"{Key()}\" ");
        yield return Text("blank lines", _ => "\n");
    }

    [TestCaseSource(nameof(Texts))]
    public void Four_times_the_text_takes_about_four_times_as_long(Func<int, string> part)
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

        Assert.That(least, Is.LessThan(Most));
    }

    private static TestCaseData Text(string what, Func<int, string> part) =>
        new TestCaseData(part).SetArgDisplayNames(what);

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
