using System.Text;
using HookGuard.Detection.Decoding;

namespace HookGuard.Detection.Tests.Decoding;

/// <summary>What is read as base64, and from where to where.</summary>
public sealed class Base64Tests
{
    private const string Content = "a = 1, and b is ü~?>, or 42 of them; more of it follows";

    [TestCase("{0}", "{0}")]
    [TestCase("x: {0}, y", "x: {0}, y")]
    [TestCase(@"""\n{0}", @"""\n{0}")]
    [TestCase(@"\r{0}\t", @"\r{0}\t")]
    [TestCase(@"\t{0}", @"\t{0}")]
    [TestCase(@"\u0022{0}\u0022", @"\u0022{0}\u0022")]
    [TestCase(@"\x22{0}", @"\x22{0}")]
    [TestCase("%22{0}%22", "%22{0}%22")]
    [TestCase("={0}", "={0}")]
    public void A_run_is_read_without_what_stands_around_it(string format, string decoded)
    {
        var text = string.Format(null, format, Encode(Content));
        Assert.That(Read(text), Is.EqualTo(string.Format(null, decoded, Latin1(Content))));
        Assert.That(
            Read(text.Replace("=", "")),
            Is.EqualTo(string.Format(null, decoded, Latin1(Content)).Replace("=", "").Replace("a  1", "a = 1"))
        );
    }

    [TestCase(20, true)]
    [TestCase(19, false)]
    public void It_is_at_least_as_long_as_a_credential(int length, bool isRead) =>
        Assert.That(Read(Encode(Content[^length..]).TrimEnd('=')) == Content[^length..], Is.EqualTo(isRead));

    [Test]
    public void Both_alphabets_are_read()
    {
        var letters = Encode("???>>>~~~???>>>~~~???>>>~~~");
        Assert.That(letters, Does.Contain('/').And.Contain('+'));
        Assert.That(Read(letters), Is.EqualTo("???>>>~~~???>>>~~~???>>>~~~"));
        Assert.That(Read(letters.Replace('/', '_').Replace('+', '-')), Is.EqualTo("???>>>~~~???>>>~~~???>>>~~~"));
    }

    [TestCase("\t", true)]
    [TestCase("\n", true)]
    [TestCase("\r", true)]
    [TestCase("\f", true)]
    [TestCase("\0", true)]
    [TestCase("\u0001", false)]
    [TestCase("\u001f", false)]
    [TestCase(" ", true)]
    public void Control_characters_stand_in_no_text(string character, bool isRead)
    {
        foreach (var content in new[] { $"ab{character}{Content}", $"{Content}{character}." })
        {
            Assert.That(Decodes(Encoding.UTF8.GetBytes(content)), Is.EqualTo(isRead));
        }
    }

    [Test]
    public void At_least_half_of_it_is_printable()
    {
        Assert.That(Decodes(Encoding.Unicode.GetBytes("only ASCII in sixteen bits")), Is.True);
        Assert.That(Decodes([.. Encoding.Unicode.GetBytes("only ASCII in sixteen bits"), 0, 0]), Is.False);
    }

    [TestCase(15), TestCase(16), TestCase(17), TestCase(18), TestCase(19)]
    public void A_character_of_several_bytes_stands_anywhere(int before)
    {
        var content = Encoding.UTF8.GetBytes($"{Content[..before]}😀 and more of it");
        Assert.That(Decodes(content), Is.True);
        Assert.That(Decodes([.. content[..(before + 2)], .. " and more of it"u8]), Is.False);
    }

    [TestCase(60, "\n")]
    [TestCase(64, "\r\n    ")]
    [TestCase(76, "\n")]
    [TestCase(56, "\n")]
    [TestCase(62, "\n")]
    [TestCase(27, "\n\t")]
    [TestCase(20, "\n")]
    public void Lines_of_one_length_are_one_run(int width, string ending)
    {
        var content = string.Concat(Enumerable.Repeat("0123456789, ", 20)) + "end";
        var lines = Encode(content).Chunk(width).Select(line => new string(line));
        Assert.That(Read(string.Join(ending, lines)), Does.Contain(content[..200]));
    }

    /// <summary>Values of one length look the same as one that was wrapped.</summary>
    [Test]
    public void Short_lines_are_read_apart_as_well()
    {
        var lines = $"{Encode("key=aaaaaaaaaaaaaaaaaaaa")}\n{Encode("key=bbbbbbbbbbbbbbbbbbbb")}";
        var views = DecodedTexts.Of(SourceText.From(lines)).Select(view => view.Text.ToString());
        Assert.That(
            views,
            Is.SupersetOf([
                "key=aaaaaaaaaaaaaaaaaaaakey=bbbbbbbbbbbbbbbbbbbb",
                "key=aaaaaaaaaaaaaaaaaaaa\nkey=bbbbbbbbbbbbbbbbbbbb",
            ])
        );
    }

    [Test]
    public void A_longer_line_or_a_line_of_something_else_is_another_run()
    {
        var line = Encode(new string('a', 45));
        Assert.That(Read($"{line}\n{line}YWFh"), Is.EqualTo($"{new string('a', 45)}\n{new string('a', 48)}"));
        Assert.That(Read($"{line}\nnext: 1"), Is.EqualTo($"{new string('a', 45)}\nnext: 1"));
        Assert.That(Read($"{line}\n"), Is.EqualTo($"{new string('a', 45)}\n"));
        Assert.That(
            Read($"{line}\n{line[..40]}\n{line[..40]}"),
            Is.EqualTo($"{new string('a', 75)}\n{new string('a', 30)}")
        );
    }

    [Test]
    public void Lines_are_read_up_to_the_first_that_holds_no_text()
    {
        var text = string.Concat(Enumerable.Repeat("0123456789, ", 19));
        byte[] content = [.. Encoding.UTF8.GetBytes(text), 0xFF, .. Encoding.UTF8.GetBytes(text)];
        var lines = Convert.ToBase64String(content).Chunk(76).Select(line => new string(line)).ToArray();
        Assert.That(Read(string.Join('\n', lines)), Does.StartWith($"{text}\n{lines[4]}\n"));
    }

    [Test]
    public void No_line_is_decoded_again_for_each_line_before_it()
    {
        Assert.That(Allocated(lines: 4000), Is.LessThan(6 * Allocated(lines: 1000)));

        static long Allocated(int lines)
        {
            // Each line begins a text that goes on to the end, where something is none.
            var line = Encode("a line of a text that goes on and on, up to its very end.");
            var text = string.Concat(Enumerable.Repeat($"{line}\n", lines)) + "////\n";
            // The first time, what is lent of memory is made as well.
            Read(text);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Read(text);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Test]
    public void Text_in_UTF_16_may_have_several_lines()
    {
        Assert.That(Decodes(Encoding.Unicode.GetBytes("first line\r\nsecond line\r\n")), Is.True);
        var line = Encoding.BigEndianUnicode.GetBytes(string.Concat(Enumerable.Repeat("one line\n", 30)));
        var lines = Convert.ToBase64String(line).Chunk(76).Select(part => new string(part));
        Assert.That(Read(string.Join('\n', lines)), Does.EndWith("l\0i\0n\0e\0\n"));
    }

    [Test]
    public void Several_lines_start_on_a_line_of_their_own()
    {
        Assert.That(Read($"a: {Encode($"{Content}\nb")}"), Is.EqualTo($"a: \n{Latin1(Content)}\nb"));
        Assert.That(Read($"a: {Encode($"{Content}\n")}"), Is.EqualTo($"a: {Latin1(Content)}\n"));
    }

    [Test]
    public void Each_character_leads_back_to_its_letters()
    {
        var letters = Encode(Content);
        var view = Base64Decoding.Rewrite(new DecodedText($"x {letters} y"))!;
        Assert.That(view.MapBack(new TextSpan(2, 3)), Is.EqualTo(new TextSpan(2, 4)));
        Assert.That(view.MapBack(new TextSpan(5, 3)), Is.EqualTo(new TextSpan(6, 4)));
        Assert.That(view.MapBack(new TextSpan(view.Text.Length - 3, 1)).End, Is.EqualTo(2 + letters.Length));
        Assert.That(
            view.MapBack(new TextSpan(view.Text.Length - 1, 1)),
            Is.EqualTo(new TextSpan(letters.Length + 3, 1))
        );
        Assert.That(view.IsRewritten(new TextSpan(0, 1)), Is.False);
        Assert.That(view.IsRewritten(new TextSpan(3, 1)), Is.True);
    }

    private static bool Decodes(byte[] content) =>
        Read(Convert.ToBase64String(content)) != Convert.ToBase64String(content);

    private static string Encode(string content) => Convert.ToBase64String(Encoding.UTF8.GetBytes(content));

    private static string Latin1(string content) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(content));

    private static string Read(string text) =>
        Base64Decoding.Rewrite(new DecodedText(text)) is { } view ? view.Text.ToString() : text;
}
