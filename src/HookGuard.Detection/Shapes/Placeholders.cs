using System.Buffers;

namespace HookGuard.Detection.Shapes;

/// <summary>Values that people write where a real one would go.</summary>
internal static class Placeholders
{
    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "your",
            "example",
            "sample",
            "dummy",
            "fake",
            "changeme",
            "change_me",
            "change-me",
            "redacted",
            "placeholder",
            "replace",
            "insert",
            "xxxx",
            "todo",
            "mysecret",
            "mytoken",
            "mykey",
            "secretkey",
            "tokenhere",
            "keyhere",
            "_here",
            "-here",
            "notreal",
            "not-a-real",
            "not_a_real",
            "invalid",
            "foobar",
            "abcdef",
            "qwerty",
            "123456",
            "deadbeef",
            "cafebabe",
            "badc0ffee",
            "00000",
            "lorem",
            "masked",
            "hidden",
            "censored",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>Whether the value holds a word that says it is none, or a pattern that no random source makes.</summary>
    public static bool Is(ReadOnlySpan<char> value) => value.ContainsAny(Words) || IsPattern(value);

    /// <summary>Whether the value is repeated, in sequence, or alternating.</summary>
    public static bool IsPattern(ReadOnlySpan<char> value) =>
        HasFewCharacters(value)
        || IsRepeated(value)
        || IsSequence(value, 1)
        || IsSequence(value, 2)
        || Alternates(value);

    /// <summary>Random hexadecimal digits of this length hold a dozen different ones.</summary>
    private static bool HasFewCharacters(ReadOnlySpan<char> value)
    {
        UInt128 seen = 0;
        foreach (var c in value)
        {
            seen |= (UInt128)1 << (c & 127);
        }

        return UInt128.PopCount(seen) <= 7;
    }

    private static bool IsRepeated(ReadOnlySpan<char> value)
    {
        for (var period = 1; period <= value.Length / 2; period++)
        {
            if (value[period..].SequenceEqual(value[..^period]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether half of the characters follow, by one or by none, the one that stands that many places before.</summary>
    private static bool IsSequence(ReadOnlySpan<char> value, int stride)
    {
        var steps = 0;
        for (var i = stride; i < value.Length; i++)
        {
            steps +=
                value[i] - value[i - stride] is 0 or 1 || (value[i - stride] == '9' && value[i] is '0' or 'a' or 'A')
                    ? 1
                    : 0;
        }

        return steps * 2 > value.Length;
    }

    /// <summary>Letter, digit, letter, digit to the end: typed by a person or written by a language model.</summary>
    private static bool Alternates(ReadOnlySpan<char> value)
    {
        for (var i = 1; i < value.Length; i++)
        {
            if (char.IsAsciiDigit(value[i]) == char.IsAsciiDigit(value[i - 1]) || !char.IsAsciiLetterOrDigit(value[i]))
            {
                return false;
            }
        }

        return true;
    }
}
