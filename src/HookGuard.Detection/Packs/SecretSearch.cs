using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using HookGuard.Detection.Search;

namespace HookGuard.Detection.Packs;

/// <summary>
/// Finds secrets that identify themselves, in characters or in bytes. Each has a long run of base64 letters, which the search for base64 finds
/// in any case; three characters at the run's beginning, or before it, tell which kinds it could be.
/// </summary>
internal sealed class SecretSearch
{
    /// <summary>The shortest run that all values of a kind have.</summary>
    public const int ShortestRun = 20;

    private const string LettersAndDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static readonly SearchValues<char> Letters = SearchValues.Create(LettersAndDigits);

    private static readonly SearchValues<byte> LetterBytes = SearchValues.Create([
        .. LettersAndDigits.Select(letter => (byte)letter),
    ]);

    private readonly TemplateIndex heads = new();
    private readonly TemplateIndex leads = new();

    public SecretSearch(IEnumerable<SecretKind> kinds)
    {
        foreach (var kind in kinds.Where(kind => !kind.IsBlock))
        {
            foreach (var template in kind.Forms.Select(form => new SecretTemplate(kind, form)))
            {
                if (template.Lead is [])
                {
                    heads.Add(
                        template,
                        CharactersAt(template.Body, 0),
                        CharactersAt(template.Body, 1),
                        CharactersAt(template.Body, 2)
                    );
                }
                else
                {
                    leads.Add(
                        template,
                        CharactersAt(template.Lead, -2),
                        CharactersAt(template.Lead, -1),
                        CharactersAt(template.Body, 0)
                    );
                }
            }
        }
    }

    /// <summary>Whether a run of some bytes holds a value.</summary>
    public bool Any(ReadOnlySpan<byte> text, int start, int end) =>
        MayHold(text, start, end) && First(text, start, end, LetterBytes) is not null;

    // Asked of every path and every long name in any text.
    private bool MayHold(ReadOnlySpan<byte> text, int start, int end)
    {
        if (end - start < ShortestRun)
        {
            return false;
        }

        if (
            MayHave(heads, text, start)
            || (start > 1 && (MayHave(leads, text, start - 2) || MayBeginBehindEscape(text, start, end)))
        )
        {
            return true;
        }

        var last = end - ShortestRun;
        for (var at = start; at < last; at += Vector128<byte>.Count)
        {
            var bytes = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(text), (nuint)at);
            var signs =
                Vector128.LessThan(bytes, Vector128.Create((byte)'0'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'_'));
            // A sign in front of another one begins nothing.
            var mask = signs.ExtractMostSignificantBits();
            for (var bits = mask & ~(mask >> 1); bits != 0; bits &= bits - 1)
            {
                var sign = at + BitOperations.TrailingZeroCount(bits);
                if (sign < last && MayHave(heads, text, sign + 1))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public SecretMatch? First(ReadOnlySpan<char> text, int start, int end) => First(text, start, end, Letters);

    /// <param name="text">Where to look.</param>
    /// <param name="start">Where a run begins, or a value in it ended.</param>
    /// <param name="end">Where the run ends.</param>
    /// <param name="letters">The letters and digits.</param>
    private SecretMatch? First<T>(ReadOnlySpan<T> text, int start, int end, SearchValues<T> letters)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (start > 1 && Match(leads, text, start, start - 2) is { } led)
        {
            return led;
        }

        if (
            start > 0
            && MayEndEscape(uint.CreateTruncating(text[start - 1]))
            && AfterEscape(text, start, end) is { } escaped
        )
        {
            return escaped;
        }

        for (var at = start; end - at >= ShortestRun; )
        {
            if (Match(heads, text, at, at) is { } found)
            {
                return found;
            }

            var sign = text[at..end].IndexOfAnyExcept(letters);
            if (sign < 0)
            {
                return null;
            }

            at += sign + 1;
        }

        return null;
    }

    private bool MayBeginBehindEscape(ReadOnlySpan<byte> text, int start, int end) =>
        MayEndEscape(text[start - 1])
        && end - start > ShortestRun + 6
        && (
            MayHave(heads, text, start + 1)
            || MayHave(heads, text, start + 2)
            || MayHave(heads, text, start + 3)
            || MayHave(heads, text, start + 5)
        );

    /// <summary><c>\n</c>, <c>%3D</c>, <c>=3D</c>, <c>\x22</c>, <c>\u0022</c> and <c>[33m</c> look like the beginning of the run behind them.</summary>
    private SecretMatch? AfterEscape<T>(ReadOnlySpan<T> text, int start, int end)
        where T : unmanaged, IBinaryInteger<T>
    {
        foreach (var length in (ReadOnlySpan<int>)[1, 2, 3, 5])
        {
            if (end - start - length >= ShortestRun && Match(heads, text, start + length, start + length) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static bool MayEndEscape(uint character) => character is '\\' or '%' or '=' or '[' or ';';

    private static bool MayHave<T>(TemplateIndex index, ReadOnlySpan<T> text, int at)
        where T : unmanaged, IBinaryInteger<T> =>
        index.MayHave(
            uint.CreateTruncating(text[at]),
            uint.CreateTruncating(text[at + 1]),
            uint.CreateTruncating(text[at + 2])
        );

    private static SecretMatch? Match<T>(TemplateIndex index, ReadOnlySpan<T> text, int anchor, int pair)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (!MayHave(index, text, pair))
        {
            return null;
        }

        foreach (var template in index[uint.CreateTruncating(text[pair]), uint.CreateTruncating(text[pair + 1])])
        {
            if (
                template.Match(text, anchor) is { } span
                && HasChecksum(template.Kind, text.Slice(span.Start, span.Length))
            )
            {
                return new SecretMatch(template.Kind, span, template.Prefix);
            }
        }

        return null;
    }

    private static bool HasChecksum<T>(SecretKind kind, ReadOnlySpan<T> span)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (kind.Checksum is null)
        {
            return true;
        }

        var value = string.Create(
            span.Length,
            span,
            static (text, from) =>
            {
                for (var i = 0; i < text.Length; i++)
                {
                    text[i] = (char)ushort.CreateTruncating(from[i]);
                }
            }
        );
        return kind.Checksum(value) == value;
    }

    /// <summary>The characters that the parts may have at a place, from their beginning or, below zero, from their end.</summary>
    private static string CharactersAt(IReadOnlyList<TemplatePart> parts, int place)
    {
        foreach (var part in place < 0 ? parts.Reverse() : parts)
        {
            var within = place < 0 ? -place : place + 1;
            if (within <= part.Min)
            {
                return part.Alphabet?.Characters ?? part.Literal[place < 0 ? ^-place : place].ToString();
            }

            place += place < 0 ? part.Min : -part.Min;
        }

        throw new ArgumentException("A part is too short.", nameof(parts));
    }
}
