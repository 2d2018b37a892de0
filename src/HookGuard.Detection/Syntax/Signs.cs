namespace HookGuard.Detection.Syntax;

/// <summary>The signs that separate tokens in the same way whatever stands beside them.</summary>
internal static class Signs
{
    private static readonly (Separators Kind, string Signs)[] Table =
    [
        (Separators.Space, " \t\u00a0\u3000"),
        (Separators.Line, "\n\r"),
        (Separators.Quote, "\"'`\\“”‘’„«»「」『』"),
        (Separators.Assign, "=:：＝←→≔"),
        (Separators.Comma, ",、，"),
        (Separators.Call, "(（"),
        (Separators.Open, "[{"),
        (Separators.Close, ")]}）"),
        (Separators.Break, ";\0/."),
    ];

    private static readonly Separators[] Ascii = [.. Enumerable.Range(0, 128).Select(code => Find((char)code))];

    /// <summary>None for letters, for digits, and for signs that are read with their neighbours.</summary>
    public static Separators KindOf(char sign) =>
        sign < Ascii.Length ? Ascii[sign]
        : char.IsLetterOrDigit(sign) ? Separators.None
        : Find(sign);

    private static Separators Find(char sign)
    {
        foreach (var (kind, signs) in Table)
        {
            if (signs.Contains(sign, StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return Separators.None;
    }
}
