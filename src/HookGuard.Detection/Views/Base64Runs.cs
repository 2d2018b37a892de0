using System.Buffers;
using System.Numerics;
using System.Text.Unicode;

namespace HookGuard.Detection.Views;

/// <summary>
/// Finds what is text in base64, in characters or in ASCII bytes: long enough runs of its letters, over line breaks where lines are of
/// one length.
/// </summary>
internal static class Base64Runs
{
    // The shortest that can hold a credential: one of 20 characters, without padding.
    public const int Shortest = 27;

    // MIME, PEM and most tools break lines at 76, 64 or 60 characters.
    public const int ShortestLine = 60;

    // Enough to tell text from the random bytes that identifiers, paths and hashes decode to.
    private const int Sample = 24;

    private const byte LastOfUtf8 = 0xF4;

    public const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_";

    public static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    public static readonly SearchValues<byte> LetterBytes = SearchValues.Create([
        .. Alphabet.Select(letter => (byte)letter),
    ]);

    // Random letters in a table cost a look-up each; told apart by their order, a wrong guess of the processor each.
    private static readonly byte[] Values = ValuesOf();

    /// <summary>The run that begins at an offset, and the text that it stands for, if any.</summary>
    public static TextSpan Read<T>(
        ReadOnlySpan<T> text,
        int start,
        SearchValues<T> letters,
        out ReadOnlySpan<byte> content
    )
        where T : unmanaged, IBinaryInteger<T>
    {
        start += EscapeLength(text, start);
        var line = LettersOf(text[start..], letters);
        content = [];

        // Asked before the lines are counted: each line of a picture would count all that follow.
        if (!BeginsAsText(text.Slice(start, line)))
        {
            return new TextSpan(start, line);
        }

        var whole = LengthOf(text[start..], line, letters);
        content = TextOf(text.Slice(start, whole));
        if (content.IsEmpty && line < whole)
        {
            // What stands on the next line is no part of it after all.
            content = TextOf(text.Slice(start, line));
            whole = line;
        }

        return new TextSpan(start, whole);
    }

    private static bool BeginsAsText<T>(ReadOnlySpan<T> run)
        where T : unmanaged, IBinaryInteger<T>
    {
        Span<byte> sample = stackalloc byte[Sample];
        var sampled = Decode(run[..Math.Min(Sample, run.Length)], sample);
        return sampled > 0 && IsBeginningOfUtf8(sample[..sampled]);
    }

    private static ReadOnlySpan<byte> TextOf<T>(ReadOnlySpan<T> run)
        where T : unmanaged, IBinaryInteger<T>
    {
        var decoded = new byte[run.Length];
        var length = Decode(run, decoded);
        return Utf8.IsValid(decoded.AsSpan(0, length)) ? decoded.AsSpan(0, length) : [];
    }

    /// <summary>The letters and digits of an escape in front of a run are no part of it: <c>\n</c>, <c>\u0022</c>, <c>%20</c>.</summary>
    private static int EscapeLength<T>(ReadOnlySpan<T> text, int at)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (at == 0)
        {
            return 0;
        }

        return ((char)ushort.CreateTruncating(text[at - 1]), (char)ushort.CreateTruncating(text[at])) switch
        {
            ('\\', 'n' or 'r' or 't') => 1,
            ('\\', 'u') => 5,
            ('\\', 'x') => 3,
            ('%', _) => 2,
            _ => 0,
        };
    }

    private static int LengthOf<T>(ReadOnlySpan<T> rest, int first, SearchValues<T> letters)
        where T : unmanaged, IBinaryInteger<T>
    {
        var length = first;
        while (first >= ShortestLine && first % 4 == 0)
        {
            var next = Blanks.Skip(rest, length);
            var line = LettersOf(rest[next..], letters);
            if (next == length || line == 0 || line > first)
            {
                break;
            }

            length = next + line;
            if (line < first)
            {
                break;
            }
        }

        return length;
    }

    private static int LettersOf<T>(ReadOnlySpan<T> rest, SearchValues<T> letters)
        where T : unmanaged, IBinaryInteger<T>
    {
        var length = rest.IndexOfAnyExcept(letters);
        return length < 0 ? rest.Length : length;
    }

    /// <summary>
    /// Decodes a run, in either alphabet, padded or not, and says how long the content is: 0 where it is no text. Rules of dashes and
    /// slashes, the most common runs by far, show that in their first byte.
    /// </summary>
    private static int Decode<T>(ReadOnlySpan<T> run, Span<byte> content)
        where T : unmanaged, IBinaryInteger<T>
    {
        var (bits, count, length, printable) = (0, 0, 0, 0);
        foreach (var letter in run)
        {
            if (Blanks.IsBlank(letter))
            {
                continue;
            }

            bits = (bits << 6) | Values[byte.CreateTruncating(letter)];
            if (count++ % 4 == 0)
            {
                continue;
            }

            var value = (byte)(bits >> (6 - (2 * ((count - 1) % 4))));
            if (IsNeverInText(value))
            {
                return 0;
            }

            printable += value < ' ' ? 0 : 1;
            content[length++] = value;
        }

        return printable * 2 >= length ? length : 0;
    }

    private static bool IsNeverInText(byte value) =>
        value < ' ' ? value is not (0 or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f') : value > LastOfUtf8;

    /// <summary>A cut may have left up to three bytes of a longer character at the end.</summary>
    private static bool IsBeginningOfUtf8(ReadOnlySpan<byte> bytes)
    {
        var valid = Utf8.IsValid(bytes);
        for (var cut = 1; !valid && cut <= 3; cut++)
        {
            valid = Utf8.IsValid(bytes[..^cut]);
        }

        return valid;
    }

    private static byte[] ValuesOf()
    {
        var values = new byte[byte.MaxValue + 1];
        for (var i = 0; i < Alphabet.Length; i++)
        {
            values[Alphabet[i]] = (byte)(i < 64 ? i : i - 2);
        }

        return values;
    }
}
