namespace HookGuard.Detection.Candidates;

/// <summary>
/// Finds, in a run of characters, a value that tells by itself what it is, and that signs divide from what touches it: <c>key_VALUE</c>,
/// <c>VALUE-old</c>, <c>pd+VALUE</c>. Letters and digits that touch it make it a part of something longer.
/// </summary>
internal static class TouchedKey
{
    private const int ApiKeyLength = 20;
    private const int RoutingKeyLength = 32;
    private const int OAuthHead = 7;
    private const int OAuthPlus = 4;
    private const int UuidLength = 36;

    /// <summary>The first one, and its shape; an empty span where there is none.</summary>
    public static TextSpan Find(ReadOnlySpan<char> run, out Shape shape)
    {
        // Each of them has a plus as its second or fifth character, or begins with R0.
        for (var at = 0; run.Length - at >= ApiKeyLength && Next(run[at..]) is var found and >= 0; )
        {
            at += found;
            var start =
                run[at] == 'R' ? at
                : run[..at].EndsWith("pdus") || run[..at].EndsWith("pdeu") ? at - OAuthPlus
                : at - 1;
            if (start >= 0 && (start == 0 || !char.IsAsciiLetterOrDigit(run[start - 1])))
            {
                var length = LengthOf(run[start..]);
                if (length > 0 && IsKey(run.Slice(start, length), out shape))
                {
                    return new TextSpan(start, length);
                }
            }

            at++;
        }

        shape = Shape.None;
        return default;
    }

    private static int Next(ReadOnlySpan<char> rest)
    {
        var plus = rest.IndexOf('+');
        var head = (plus < 0 ? rest : rest[..plus]).IndexOf("R0");
        return head < 0 ? plus : head;
    }

    /// <summary>How long it would be by how it begins; 0 where too little follows, or what follows touches it.</summary>
    private static int LengthOf(ReadOnlySpan<char> rest)
    {
        var length =
            rest[0] == 'R' ? RoutingKeyLength
            : rest[1] == '+' ? ApiKeyLength
            : rest.Length > OAuthHead && rest[OAuthHead..].IndexOf('_') is var tag and >= 0
                ? OAuthHead + tag + 1 + UuidLength
            : int.MaxValue;
        return length > rest.Length || (length < rest.Length && char.IsAsciiLetterOrDigit(rest[length])) ? 0 : length;
    }

    private static bool IsKey(ReadOnlySpan<char> value, out Shape shape)
    {
        shape = ValueShapes.Known(value);
        return (shape & Shape.SelfIdentifying) != 0
            && ((shape & (Shape.UserKey | Shape.AccountKey)) == 0 || Randomness.LooksRandom(value[2..]));
    }
}
