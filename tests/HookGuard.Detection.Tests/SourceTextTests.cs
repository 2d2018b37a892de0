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

    [Test]
    public void A_NUL_byte_ends_nothing() => Assert.That(SourceText.Decode("ab\0cd"u8).Text, Is.EqualTo("ab\0cd"));
}
