using System.Buffers;
using HookGuard.Detection.Candidates;
using HookGuard.Detection.Search;

namespace HookGuard.Detection.Packs;

/// <summary>Finds private keys that are written as a block of lines: a header, base64, and mostly a footer.</summary>
internal sealed class PrivateKeyBlocks
{
    // More than a key of 16,384 bits, or one of OpenPGP with subkeys, takes.
    private const int LongestBody = 64 << 10;

    // The shortest key has 32 bytes, in one line.
    private const int ShortestRun = 32;
    private const int FewestCharacters = 16;

    private static readonly SearchValues<string> Stops = SearchValues.Create(
        ["-----", "---- END", "Private-MAC:", "PuTTY-User-Key-File-"],
        StringComparison.Ordinal
    );

    private readonly Dictionary<string, SecretKind> kinds = new(StringComparer.Ordinal);
    private readonly SearchValues<string> headers;

    public PrivateKeyBlocks(IEnumerable<SecretKind> all)
    {
        foreach (var kind in all.Where(kind => kind.IsBlock))
        {
            foreach (var header in kind.Forms)
            {
                kinds.Add(header, kind);
            }
        }

        headers = SearchValues.Create([.. kinds.Keys], StringComparison.Ordinal);
    }

    /// <summary>The first block that begins at or after an offset; null where there is none.</summary>
    public SecretMatch? First(ReadOnlySpan<char> text, int from)
    {
        while (text[from..].IndexOfAny(headers) is var found and >= 0)
        {
            var start = from + found;
            var header = HeaderAt(text[start..]);
            var body = text[(start + header.Length)..];
            body = body[..Math.Min(body.Length, LongestBody)];
            var length = LengthOf(body, header, out var end);
            if (IsKey(body[..length]))
            {
                return new SecretMatch(kinds[header], new TextSpan(start, header.Length + end), header);
            }

            from = start + header.Length;
        }

        return null;
    }

    private string HeaderAt(ReadOnlySpan<char> text)
    {
        foreach (var header in kinds.Keys)
        {
            if (text.StartsWith(header, StringComparison.Ordinal))
            {
                return header;
            }
        }

        throw new InvalidOperationException("The search found what it does not look for.");
    }

    /// <summary>How long the body is, and where the whole ends: with the footer, or, where the text was cut, with the last line of base64.</summary>
    private static int LengthOf(ReadOnlySpan<char> body, string header, out int end)
    {
        var stop = body.IndexOfAny(Stops);
        var length = stop < 0 ? body.Length : stop;
        var footer = FooterOf(header);
        if (stop >= 0 && body[stop..].StartsWith(footer, StringComparison.Ordinal))
        {
            end = stop + footer.Length;
            if (footer[^1] == ':')
            {
                var rest = body[end..].IndexOfAny('\n', '\r');
                end = rest < 0 ? body.Length : end + rest;
            }

            return length;
        }

        end = length = LengthOfLines(body[..length]);
        return length;
    }

    public static string FooterOf(string header) =>
        header[0] == '-' ? header.Replace("BEGIN", "END", StringComparison.Ordinal) : "Private-MAC:";

    /// <summary>As far as the last line that is one run of base64.</summary>
    private static int LengthOfLines(ReadOnlySpan<char> body)
    {
        var (length, start) = (0, 0);
        while (start < body.Length)
        {
            var line = body[start..];
            var end = line.IndexOfAny('\n', '\r');
            line = end < 0 ? line : line[..end];
            var letters = line.Trim(" \t\"'#*/|>,;+\\n=");
            if (letters.Length >= ShortestRun && !letters.ContainsAnyExcept(Base64Runs.Letters))
            {
                length = start + line.Length;
            }
            else if (length > 0 || !(letters.IsEmpty || letters.Contains(':')))
            {
                break;
            }

            start += line.Length + 1;
        }

        return length;
    }

    /// <summary>Whether there is a key, not words about one, dots in the place of one, or one letter over and over.</summary>
    private static bool IsKey(ReadOnlySpan<char> body) =>
        !body.Contains("...", StringComparison.Ordinal)
        && !body.Contains('…')
        && Variety(body) >= FewestCharacters
        && HasKeyLine(body);

    /// <summary>Base64 has both cases and digits, and neither dashes nor underscores, which names of variables have.</summary>
    private static bool HasKeyLine(ReadOnlySpan<char> body)
    {
        for (var at = Next(body, 0); at >= 0; at = Next(body, at))
        {
            var length = body[at..].IndexOfAnyExcept(Base64Runs.Letters);
            var run = length < 0 ? body[at..] : body.Slice(at, length);
            if (!run.ContainsAny('-', '_') && run.ContainsAnyInRange('0', '9') && Randomness.HasBothCases(run))
            {
                return true;
            }

            at += run.Length;
        }

        return false;
    }

    private static int Next(ReadOnlySpan<char> body, int from) => Base64RunSearch.Next(body, from, ShortestRun);

    private static int Variety(ReadOnlySpan<char> body)
    {
        var seen = UInt128.Zero;
        foreach (var letter in body)
        {
            seen |= Base64Runs.Letters.Contains(letter) ? UInt128.One << letter : UInt128.Zero;
        }

        return (int)UInt128.PopCount(seen);
    }
}
