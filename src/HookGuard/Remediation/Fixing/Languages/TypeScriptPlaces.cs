using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

/// <summary>Places of TypeScript that take constants and types only.</summary>
internal static partial class TypeScriptPlaces
{
    public static string? Refusal(CodePlace place) =>
        Enumeration.IsMatch(place.Before) ? "an enum requires a constant"
        : IsType(place) ? "it is a type"
        : IsKeyOfType(place) ? "the name of a member requires a constant"
        : null;

    private static bool IsType(CodePlace place)
    {
        if (Type.IsMatch(place.Before) || Union.IsMatch(place.Before) || UnionGoesOn.IsMatch(place.After))
        {
            return true;
        }

        if (place.Bracket is not { } bracket)
        {
            return false;
        }

        var opening = place.Text[bracket.Start];
        return opening switch
        {
            '(' => Parameter.IsMatch(place.Before),
            '{' => Member.IsMatch(place.Before) && (Body.IsMatch(bracket.Before) || IsTypeOf(bracket)),
            _ => false,
        };
    }

    // A type in braces comes where a type can be, an object where a value can be.
    private static bool IsTypeOf(CodePlace brace) =>
        TypeOpens.IsMatch(brace.Before)
        || (
            brace.Bracket is { } outer
            && (
                At(outer) == '('
                    ? Parameter.IsMatch(brace.Before)
                    : At(outer) == '{'
                        && Member.IsMatch(brace.Before)
                        && (Body.IsMatch(outer.Before) || IsTypeOf(outer))
            )
        );

    private static char At(CodePlace bracket) => bracket.Text[bracket.Start];

    // Computed, in an interface, a class or a type.
    private static bool IsKeyOfType(CodePlace place) =>
        place.Bracket is { } square
        && square.Text[square.Start] == '['
        && KeyOpens.IsMatch(square.Before)
        && KeyCloses.IsMatch(place.After)
        && square.Bracket is { } body
        && (Body.IsMatch(body.Before) || IsTypeOf(body));

    [GeneratedRegex(@"\benum\s+\w+\s*\{[^}]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Enumeration { get; }

    [GeneratedRegex(
        @"\btype\s+\w+(<[^>]*>)?\s*=[^;(){}=]*(\{[^}]*)?$|\binterface\s+\w+[^{}]*\{[^}]*$|\b(const|let|var|readonly|declare)\s+\w+\s*[?!]?:[^=;\n]*$|\b(as|satisfies|is|extends|keyof)\s+$|(?<![?][^;{}?]*)\)\s*:\s*$|\w<(\s*|[^<>()=;]*[,|=]\s*|[^<>();]*\bextends\b[^<>();]*=\s*)$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Type { get; }

    [GeneratedRegex(@"(?<![|&])[|&]\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Union { get; }

    [GeneratedRegex(@"^\s*[|&](?![|&=])", RegexOptions.ExplicitCapture)]
    private static partial Regex UnionGoesOn { get; }

    [GeneratedRegex(@"[(,]\s*(\w+\s+)*\w+\s*\??\s*:\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter { get; }

    [GeneratedRegex(@"[{;,}]\s*([\w]+\s+)*[\w#]+\s*[?!]?\s*:\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Member { get; }

    [GeneratedRegex(@"\b(class|interface)\b[^{};()]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Body { get; }

    [GeneratedRegex(
        @"\btype\s+\w+(<[^>]*>)?\s*=\s*$|\b(const|let|var)\s+\w+\s*!?:\s*$|(?<![?][^;{}?]*)\)\s*:\s*$|[<|&]\s*$|\b(as|satisfies)\s+$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex TypeOpens { get; }

    [GeneratedRegex(@"[{;,}]\s*(readonly\s+)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex KeyOpens { get; }

    [GeneratedRegex(@"^\s*\]\s*[?]?\s*[:(]", RegexOptions.ExplicitCapture)]
    private static partial Regex KeyCloses { get; }
}
