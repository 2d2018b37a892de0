using HookGuard.Detection.Decoding;

namespace HookGuard.Detection.Tests.Decoding;

public sealed class EscapeSearchTests
{
    private const string Marks = "\\%&=\"'`^\0<\e";

    // What decides behind a mark, and what does not.
    private const string Others = "+.&~|_[spanwbr/ \t\r\n\v\fux0123456789ABCDEFabcdefgz;#,:)>*-Rö名";

    [Test]
    public void It_finds_each_place_at_which_anything_is_encoded([Range(1, 40)] int seed)
    {
        var random = new Random(seed);
        var text = new string([
            .. Enumerable
                .Range(0, 3_000)
                .Select(_ =>
                    random.Next(3) == 0 ? Marks[random.Next(Marks.Length)] : Others[random.Next(Others.Length)]
                ),
        ]);

        for (var length = 0; length <= text.Length; length += length < 40 ? 1 : 740)
        {
            var some = text[^length..];
            var encoded = Enumerable.Range(0, length).Where(at => IsEncoded(some, at)).ToList();

            Assert.That(encoded.Except(Places(some)), Is.Empty, $"of {length} characters");
        }
    }

    [Test]
    public void It_goes_on_from_any_place()
    {
        var text = string.Concat(Enumerable.Repeat("plain text, \\n and \"a\" + 'b'; ", 40));
        var all = Places(text);
        for (var step = 1; step < 70; step++)
        {
            var search = new EscapeSearch(text);
            for (var place = search.Next(0); place >= 0; )
            {
                var expected = all.FirstOrDefault(each => each >= place + step, -1);
                place = search.Next(place + step);
                Assert.That(place, Is.EqualTo(expected));
            }
        }
    }

    [Test]
    public void It_steps_over_most_of_what_encodes_nothing()
    {
        const string code = "if (a == b && c >= d) { call(\"text\", 'x', \"more\"); map[\"key\"] = value % 7; }";

        Assert.That(Places(code), Has.Count.AtMost(code.Count(Marks.Contains) / 3));
    }

    private static List<int> Places(string text)
    {
        List<int> places = [];
        var search = new EscapeSearch(text);
        for (var at = search.Next(0); at >= 0; at = search.Next(at + 1))
        {
            places.Add(at);
        }

        return places;
    }

    private static bool IsEncoded(string text, int at)
    {
        bool? isQuotedPrintable = true;
        return text[at] switch
        {
            '\\' => BackslashEscape.Read(text, at).Length > 0,
            '%' => PercentEscape.Read(text, at).Length > 0,
            '&' => HtmlEntity.Read(text, at).Length > 0,
            '=' => QuotedPrintable.Read(text, at, ref isQuotedPrintable).Length > 0,
            '^' => LineJoin.Read(text, at).Length > 0,
            '<' => InlineTag.Read(text, at).Length > 0,
            '\e' => TerminalCode.Read(text, at, at + 1).Length > 0,
            '\0' => WideCharacter.Read(text, at).Length > 0,
            '"' or '\'' or '`' => LiteralJoin.Read(text, at).Length > 0,
            _ => false,
        };
    }
}
