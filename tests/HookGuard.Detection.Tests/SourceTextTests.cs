using System.Text;
using CsCheck;

namespace HookGuard.Detection.Tests;

public sealed class SourceTextTests
{
    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        Encoding.Unicode,
        Encoding.BigEndianUnicode,
        Encoding.UTF32,
        new UTF32Encoding(bigEndian: true, byteOrderMark: true),
    ];

    [Test]
    public void Decoding_never_throws_and_every_offset_has_a_position() =>
        Gen
            .Byte.Array[0, 300]
            .Sample(bytes =>
            {
                var text = SourceText.Decode(bytes);
                for (var i = 0; i <= text.Length; i++)
                {
                    var position = text.GetPosition(i);
                    var line = text.GetLineSpan(position.Line);
                    if (line.Start + position.Column - 1 != i)
                    {
                        return false;
                    }
                }

                return true;
            });

    [Test]
    public void A_byte_order_mark_says_the_encoding_and_is_no_part_of_the_text(
        [ValueSource(nameof(Encodings))] Encoding encoding,
        [Values("", "a", "key = value\r\nü 😀\n", "日本語")] string written
    ) =>
        Assert.That(
            SourceText.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(written)]).Text,
            Is.EqualTo(written)
        );

    [Test]
    public void Without_a_mark_mostly_ascii_text_is_read_in_its_own_encoding(
        [ValueSource(nameof(Encodings))] Encoding encoding,
        [Values("a", "token=1", "key = value\r\nü 😀\n", "名前: value of a key\n")] string written
    ) => Assert.That(SourceText.Decode(encoding.GetBytes(written)).Text, Is.EqualTo(written));

    [Test]
    public void An_odd_last_byte_does_not_hide_what_stands_before_it() =>
        Assert.That(
            SourceText.Decode([.. Encoding.Unicode.GetBytes("key = value"), 0x0A]).Text,
            Does.StartWith("key = value")
        );

    [Test]
    public void What_is_no_valid_Utf8_is_read_byte_by_byte()
    {
        var text = SourceText.Decode([(byte)'a', 0xFC, (byte)'b']);
        Assert.That((text.Text, text.Encoding), Is.EqualTo(("aüb", SourceEncoding.Latin1)));
    }

    [TestCase("", 1, 0, "1:1")]
    [TestCase("ab", 1, 2, "1:3")]
    [TestCase("ab\ncd", 2, 2, "1:3")]
    [TestCase("ab\ncd", 2, 3, "2:1")]
    [TestCase("ab\r\ncd", 2, 3, "1:4")]
    [TestCase("ab\r\ncd", 2, 4, "2:1")]
    [TestCase("ab\rcd\r", 3, 6, "3:1")]
    [TestCase("\n\n", 3, 1, "2:1")]
    public void An_offset_has_a_line_and_a_column(string written, int lines, int offset, string position)
    {
        var text = SourceText.From(written);
        var (line, column) = text.GetPosition(offset);
        Assert.That((text.LineCount, $"{line}:{column}"), Is.EqualTo((lines, position)));
        Assert.That(() => text.GetPosition(written.Length + 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => text.GetPosition(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [TestCase("", "")]
    [TestCase("ab\ncd", "ab|cd")]
    [TestCase("ab\r\n\r\ncd\r", "ab||cd|")]
    [TestCase("\rab\n", "|ab|")]
    public void A_line_is_read_without_its_ending(string written, string lines)
    {
        var text = SourceText.From(written);
        var read = Enumerable.Range(1, text.LineCount).Select(text.GetLineSpan);
        Assert.That(
            string.Join('|', read.Select(span => written.Substring(span.Start, span.Length))),
            Is.EqualTo(lines)
        );
        Assert.That(() => text.GetLineSpan(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => text.GetLineSpan(text.LineCount + 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void A_NUL_byte_ends_nothing() => Assert.That(SourceText.Decode("ab\0cd"u8).Text, Is.EqualTo("ab\0cd"));
}
