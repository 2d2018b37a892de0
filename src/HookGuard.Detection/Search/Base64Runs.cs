using System.Buffers;
using System.Numerics;

namespace HookGuard.Detection.Search;

/// <summary>
/// Finds what is text in base64, in characters or in ASCII bytes: long enough runs of its letters, over line breaks where lines are of
/// one length.
/// </summary>
internal static class Base64Runs
{
    // The shortest that can hold a credential: one of 20 characters, without padding.
    public const int Shortest = 27;

    // Shorter lines are looked for only where they fill the line and go on in the next.
    public const int ShortestLine = 20;

    // MIME, PEM and most tools break lines at 76, 64 or 60 characters. Shorter ones may be values of one length as well.
    private const int ShortestUsualLine = 60;

    // Enough to tell text from the random bytes that identifiers, paths and hashes decode to.
    private const int Sample = 24;

    public static readonly SearchValues<char> Letters = SearchValues.Create(Base64Decoder.Alphabet);

    public static readonly SearchValues<byte> LetterBytes = SearchValues.Create([
        .. Base64Decoder.Alphabet.Select(letter => (byte)letter),
    ]);

    /// <summary>The run that begins at an offset, and the text that it stands for, if any.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The offset.</param>
    /// <param name="letters">Those of base64.</param>
    /// <param name="content">What it stands for.</param>
    /// <param name="joinsAll">Whether lines of any length go on in the next; else those of a usual length alone.</param>
    public static TextSpan Read<T>(
        ReadOnlySpan<T> text,
        int start,
        SearchValues<T> letters,
        out ReadOnlySpan<byte> content,
        bool joinsAll = true
    )
        where T : unmanaged, IBinaryInteger<T>
    {
        start += EscapeLength(text, start);
        var line = LettersOf(text[start..], letters);
        content = [];
        if (line < Shortest && !(joinsAll && IsWrapped(text, start, line, letters)))
        {
            return new TextSpan(start, line);
        }

        // Asked first, since most runs are no text: each line of a picture would count all that follow.
        if (!Base64Decoder.BeginsText(text.Slice(start, Math.Min(Sample, line))))
        {
            return new TextSpan(start, line);
        }

        var decoder = new Base64Decoder(line);
        if (!decoder.Add(text.Slice(start, line)))
        {
            return new TextSpan(start, line);
        }

        var whole =
            joinsAll || (line >= ShortestUsualLine && line % 4 == 0)
                ? AddLines(text[start..], line, letters, ref decoder)
                : line;
        content = whole > line || decoder.IsWhole ? decoder.Content : [];
        return new TextSpan(start, whole);
    }

    /// <summary>Whether a text begins with lines that are too short to be noticed by themselves.</summary>
    public static bool BeginsNarrow(ReadOnlySpan<byte> text)
    {
        var start = Whitespace.Skip(text, 0);
        var line = LettersOf(text[start..], LetterBytes);
        return line is >= ShortestLine and < Shortest && IsWrapped(text, start, line, LetterBytes);
    }

    /// <summary>Whether a run fills its line, and the next one as far as it goes.</summary>
    private static bool IsWrapped<T>(ReadOnlySpan<T> text, int start, int line, SearchValues<T> letters)
        where T : unmanaged, IBinaryInteger<T>
    {
        var next = Whitespace.Skip(text, start + line);
        return line >= ShortestLine
            && (start == 0 || Whitespace.IsBlank(text[start - 1]))
            && text[(start + line)..next].Contains(T.CreateTruncating('\n'))
            && LettersOf(text[next..], letters) is > 0 and var other
            && other <= line;
    }

    /// <summary>
    /// Adds the lines that go on from the first, as far as they are text. All of them but the last are part of the run in any case, so that
    /// no line is decoded again and again.
    /// </summary>
    private static int AddLines<T>(ReadOnlySpan<T> rest, int first, SearchValues<T> letters, ref Base64Decoder decoder)
        where T : unmanaged, IBinaryInteger<T>
    {
        var (length, line, before) = (first, first, first);
        while (line == first)
        {
            var next = Whitespace.Skip(rest, length);
            line = LettersOf(rest[next..], letters);
            if (next == length || line == 0 || line > first || !decoder.Add(rest.Slice(next, line)))
            {
                break;
            }

            (before, length) = (length, next + line);
        }

        if (length == first || decoder.IsWhole)
        {
            return length;
        }

        decoder.RemoveLine();
        return before;
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

    private static int LettersOf<T>(ReadOnlySpan<T> rest, SearchValues<T> letters)
        where T : unmanaged, IBinaryInteger<T>
    {
        var length = rest.IndexOfAnyExcept(letters);
        return length < 0 ? rest.Length : length;
    }
}
