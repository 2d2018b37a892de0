using System.Text;

namespace HookGuard.Detection.Tests;

/// <summary>No mark, and no text in another encoding before or behind it, hides a secret.</summary>
public sealed class MixedTextTests
{
    private static readonly UTF32Encoding Utf32BigEndian = new(bigEndian: true, byteOrderMark: true);

    private static readonly byte[][] Marks =
    [
        [0xFF, 0xFE],
        [0xFE, 0xFF],
        [0xFF, 0xFE, 0, 0],
        [0, 0, 0xFE, 0xFF],
        [0xEF, 0xBB, 0xBF],
        [],
    ];

    private static readonly Encoding[] Encodings =
    [
        Encoding.UTF8,
        Encoding.Unicode,
        Encoding.BigEndianUnicode,
        Encoding.UTF32,
        Utf32BigEndian,
    ];

    private static readonly string Key = SampleCredentials.Make(RuleCatalogue.UserApiKey, new Random(3));

    [TestCase("key = {0}\n")]
    [TestCase("{0}")]
    [TestCase("a = 1\r\nkey = \"{0}\"\r\nb = 2\r\n")]
    public void A_mark_hides_nothing_whatever_the_encoding(string format)
    {
        var content = string.Format(null, format, Key);
        foreach (var mark in Marks)
        {
            foreach (var encoding in Encodings)
            {
                Assert.That(Find([.. mark, .. encoding.GetBytes(content)]), Is.EqualTo(Key), Describe(mark, encoding));
            }
        }
    }

    [TestCase("")]
    [TestCase("x")]
    [TestCase("xy")]
    [TestCase("xyz")]
    public void Text_of_another_encoding_before_and_behind_hides_nothing(string odd)
    {
        const string Lines = "the first line of it\r\nand another that goes on\r\n";
        foreach (var encoding in Encodings[1..])
        {
            byte[] wide = [.. encoding.Preamble, .. encoding.GetBytes(Lines)];
            var ascii = Encoding.ASCII.GetBytes($"{odd}\nkey = {Key}\n{odd}");
            Assert.That(Find([.. wide, .. ascii]), Is.EqualTo(Key), Describe(wide[..4], encoding));
            Assert.That(
                Find([.. wide, .. ascii, .. encoding.GetBytes(Lines)]),
                Is.EqualTo(Key),
                Describe(wide[..4], encoding)
            );
            var plain = Encoding.ASCII.GetBytes($"a line of ASCII that is long enough{odd}\n");
            Assert.That(
                Find([.. wide, .. plain, .. encoding.GetBytes($"key = {Key}\r\n")]),
                Is.EqualTo(Key),
                Describe(wide[..4], encoding)
            );
        }
    }

    [TestCase("")]
    [TestCase("x")]
    [TestCase("xy")]
    [TestCase("xyz")]
    public void Wide_text_behind_many_lines_of_ASCII_hides_nothing(string odd)
    {
        var ascii = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("a line of ASCII\n", 400)) + odd);
        foreach (var encoding in Encodings[1..])
        {
            foreach (var format in new[] { "\r\nkey = {0}\r\n", " {0}", "é {0}\r\n" })
            {
                byte[] content = [.. ascii, .. encoding.GetBytes(string.Format(null, format, Key))];
                Assert.That(Find(content), Is.EqualTo(Key), $"{Describe([], encoding)} {format}");
            }
        }
    }

    [Test]
    public void Lines_keep_their_numbers()
    {
        byte[] content =
        [
            .. Encoding.Unicode.Preamble,
            .. Encoding.Unicode.GetBytes("one\r\ntwo\r\n"),
            .. Encoding.UTF8.GetBytes($"three is appended, né\nkey = {Key}\nfive\n"),
        ];
        var found = new Detector().Detect("a", content, out var text).Single();
        Assert.That(text!.GetPosition(found.Span.Start), Is.EqualTo(new LinePosition(4, 7)));
        Assert.That(text.LineCount, Is.EqualTo(6));
    }

    [Test]
    public void Chinese_stays_what_it_is()
    {
        var chinese = string.Concat(Enumerable.Repeat("中文字符在这里写着，没有别的东西。", 40));
        var text = SourceText.Decode([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(chinese)]);
        Assert.That(text.Span.ToString(), Is.EqualTo(chinese));
    }

    private static string Find(byte[] content)
    {
        var found = new Detector().Detect("a.txt", content, out var text);
        return found.Count == 1 && text is not null
            ? text.Span.Slice(found[0].Span.Start, found[0].Span.Length).ToString().Replace("\0", "")
            : $"{found.Count} found";
    }

    private static string Describe(byte[] mark, Encoding encoding) => $"{Convert.ToHexString(mark)} {encoding.WebName}";
}
