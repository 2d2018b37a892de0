using HookGuard.Detection.Syntax;

namespace HookGuard.Detection.Context;

/// <summary>Recognises the authentication schemes of HTTP headers before a value.</summary>
internal static class Headers
{
    private const int LongestFormat = 80;

    /// <summary><c>Token token=VALUE</c>, also where scheme and parameter are two arguments, or stand in two literals.</summary>
    public static bool IsTokenScheme(CandidateContext site) =>
        IsTokenScheme(site.Text, site.Candidate.Start, site.Statement.Start)
        || IsFormattedInto(site.Text, site.Candidate.Start, site.Statement.Start);

    /// <summary>The same before any place in a text.</summary>
    public static bool IsTokenScheme(ReadOnlySpan<char> text, int before, int floor)
    {
        var reader = new TokenReader(text, before, floor);
        return reader.IsBehind("token")
            && reader.TryRead(out var parameter)
            && parameter.Has(Separators.Assign)
            && IsToken(text, parameter)
            && reader.TryRead(out var scheme)
            && (scheme.Glue & ~(Separators.Space | Separators.Quote | Separators.Comma | Separators.Assign)) == 0
            && IsToken(text, scheme);
    }

    /// <summary><c>"Token token={}".format(VALUE)</c>, <c>Sprintf("Token token=%s", VALUE)</c>, <c>'Token token={0}' -f VALUE</c></summary>
    public static bool IsFormattedInto(ReadOnlySpan<char> text, int at, int floor)
    {
        var start = Math.Max(floor, at - LongestFormat);
        var before = text[start..at];
        var found = before.LastIndexOf("oken=", StringComparison.OrdinalIgnoreCase);
        return found >= 0
            && before[(found + "oken=".Length)..] is ['{' or '%' or '$' or '#' or '<', .. var rest]
            && (rest.ContainsAny('(', ',', '%') || rest.Contains(" -f ", StringComparison.OrdinalIgnoreCase))
            && IsTokenScheme(text, start + found + "oken=".Length, start);
    }

    /// <summary>The word alone, or the last one after a sign: <c>Authorization:Token</c>, but not <c>authToken</c>.</summary>
    private static bool IsToken(ReadOnlySpan<char> text, Token token)
    {
        var word = text.Slice(token.Start, token.Length);
        return word.EndsWith("token", StringComparison.OrdinalIgnoreCase)
            && (word.Length == "token".Length || !char.IsLetterOrDigit(word[^("token".Length + 1)]));
    }
}
