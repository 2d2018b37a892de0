using System.Buffers;

namespace HookGuard.Detection.Views;

/// <summary>Finds what may be base64: long enough runs of its letters, over line breaks where lines are of one length.</summary>
internal static class Base64Runs
{
    /// <summary>The shortest that can hold a credential: one of 20 characters, without padding.</summary>
    public const int Shortest = 27;

    // MIME, PEM and most tools break lines at 76, 64 or 60 characters.
    private const int ShortestLine = 60;

    private static readonly SearchValues<char> Letters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_"
    );

    /// <summary>The next run from an offset on that is long enough; of length 0 where there is none.</summary>
    public static TextSpan Next(ReadOnlySpan<char> text, int from)
    {
        // A run that is long enough covers the character at this distance from its start: most text is stepped over.
        while (text.Length - from >= Shortest)
        {
            var other = text.Slice(from, Shortest).LastIndexOfAnyExcept(Letters);
            if (other < 0)
            {
                return new TextSpan(from, LengthOf(text[from..]));
            }

            from += other + 1;
        }

        return default;
    }

    private static int LengthOf(ReadOnlySpan<char> rest)
    {
        var first = LettersOf(rest);
        var length = first;
        while (first >= ShortestLine && first % 4 == 0)
        {
            var next = Blanks.Skip(rest, length);
            var line = LettersOf(rest[next..]);
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

    private static int LettersOf(ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOfAnyExcept(Letters);
        return length < 0 ? rest.Length : length;
    }
}
