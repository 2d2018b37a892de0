using System.Buffers;

namespace HookGuard.Detection.Candidates;

/// <summary>Tells the shapes of a run of characters. Cheap: lengths first, then character classes.</summary>
internal static class ValueShapes
{
    /// <summary>The shortest value of any shape.</summary>
    public const int Shortest = 20;

    /// <summary>The longest value of any shape.</summary>
    public const int Longest = 128;

    private const int UuidLength = 36;

    private static readonly SearchValues<char> LowerHex = SearchValues.Create("0123456789abcdef");

    private static readonly SearchValues<char> UpperHex = SearchValues.Create("0123456789ABCDEF");

    private static readonly SearchValues<char> UpperAndDigits = SearchValues.Create(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    );

    private static readonly SearchValues<char> Alphanumeric = SearchValues.Create(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    );

    /// <summary>Whether the value may be a credential of any kind, given the right place.</summary>
    public static bool MayBeSecret(ReadOnlySpan<char> value) => Of(value) != Shape.None;

    /// <summary>The shapes of a value that stands between two characters that do not belong to it.</summary>
    public static Shape Of(ReadOnlySpan<char> value) =>
        Known(value) is var shape && IsOpaque(shape) && !Randomness.LooksRandom(value) ? Shape.None : shape;

    /// <summary>Whether nothing but what stands around a value can say that it is a secret.</summary>
    public static bool IsOpaque(Shape shape) => (shape & ~Shape.Doubtful20) == Shape.Opaque;

    /// <summary>The same, but that nobody looked whether what has no other shape than <see cref="Shape.Opaque"/> is made of words.</summary>
    public static Shape Known(ReadOnlySpan<char> value)
    {
        if (value.Length is < Shortest or > Longest)
        {
            return Shape.None;
        }

        var shape = value.Length switch
        {
            20 => OfRestKey(value),
            26 => !value.ContainsAnyExcept(UpperAndDigits) && HasLetterAndDigit(value) ? Shape.Ulid : Shape.None,
            32 => Of32(value),
            64 => IsHex(value) && HasLetterAndDigit(value) ? Shape.Hex64 : Shape.None,
            >= 48 and <= 54 => OfOAuthToken(value),
            _ => Shape.None,
        };
        return (shape & Shape.SelfIdentifying) == 0 ? shape | Shape.Opaque : shape;
    }

    /// <summary>How much of a value that tells by itself what it is all such values have.</summary>
    public static int PrefixLength(ReadOnlySpan<char> value) => value.StartsWith("pd") ? value.Length - UuidLength : 2;

    private static Shape OfRestKey(ReadOnlySpan<char> value)
    {
        if (value[1] == '+' && value[0] is 'u' or 'e' && !value[2..].Contains('+'))
        {
            return value[0] == 'u' ? Shape.UserKey : Shape.AccountKey;
        }

        return Randomness.HasBothCases(value) && !IsIdentifier(value) ? Shape.Opaque20
            : value.Contains('+') || Placeholders.IsWordlike(value) ? Shape.None
            : Shape.Doubtful20;
    }

    /// <summary>Words, also where they hold no vowels but are set apart: <c>nl80211_txq_attrs</c>.</summary>
    public static bool IsIdentifier(ReadOnlySpan<char> value) =>
        !Randomness.LooksRandom(value) || (!Randomness.HasBothCases(value) && value.ContainsAny('_', '-'));

    private static Shape Of32(ReadOnlySpan<char> value)
    {
        if (value.ContainsAnyExcept(Alphanumeric))
        {
            return Shape.None;
        }

        if (IsHex(value))
        {
            return HasLetterAndDigit(value) ? Shape.Hex32 | Shape.Alphanumeric32 : Shape.None;
        }

        var isMixed = Randomness.HasBothCases(value) || HasLetterAndDigit(value);
        var shape = isMixed && Randomness.LooksRandom(value) ? Shape.Alphanumeric32 : Shape.None;
        return value is ['R', '0', ..] && !value.ContainsAnyExcept(UpperAndDigits) ? shape | Shape.RoutingKey : shape;
    }

    private static Shape OfOAuthToken(ReadOnlySpan<char> value)
    {
        var isToken =
            value is ['p', 'd', ('u' or 'e'), ('s' or 'u'), '+', '_', >= '0' and <= '9', ..]
            && value[2] == 'u' == (value[3] == 's')
            && value[^(UuidLength + 1)] == '_'
            && !value[7..^(UuidLength + 1)].ContainsAnyExcept(UpperAndDigits)
            && Guid.TryParseExact(value[^UuidLength..], "D", out _);
        return !isToken ? Shape.None
            : value[6] == '1' ? Shape.OAuthRefreshToken
            : Shape.OAuthToken;
    }

    private static bool IsHex(ReadOnlySpan<char> value) =>
        !value.ContainsAnyExcept(LowerHex) || !value.ContainsAnyExcept(UpperHex);

    private static bool HasLetterAndDigit(ReadOnlySpan<char> value) =>
        value.ContainsAnyInRange('0', '9')
        && (value.ContainsAnyInRange('A', 'Z') || value.ContainsAnyInRange('a', 'z'));
}
