using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

/// <summary>
/// Types that a literal fits and a string does not, such as <c>type Token string</c>, as far as declarations in the repository tell.
/// </summary>
internal static partial class GoTypes
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>The type that a place wants; null where it takes a string.</summary>
    public static string? Other(CodePlace place, SecretLocation target)
    {
        if (Declared.Match(place.Before) is { Success: true } declared)
        {
            return IsOwn(declared.Groups["type"].Value, target);
        }

        if (Field.Match(place.Before) is { Success: true } field)
        {
            return OfMember(field.Groups["name"].Value, target) ?? OfElements(place, target);
        }

        return Compared.Match(place.Before) is { Success: true } compared
                ? OfMember(compared.Groups["name"].Value, target)
            : Returned.IsMatch(place.Before) ? OfResult(place, target)
            : OfElements(place, target) ?? OfParameter(place, target);
    }

    private static string? OfMember(string name, SecretLocation target) =>
        Types($@"(?<=[\s(,]){Regex.Escape(name)}(,\s*\w+)*[ \t]+(?<type>\w[\w.]*)", name, target);

    private static string? OfElements(CodePlace place, SecretLocation target) =>
        place.Brackets is [var brace, ..]
        && place.Text[brace] == '{'
        && Elements.Match(place.Text[..brace]) is { Success: true } elements
            ? elements
                .Groups["type"]
                .Captures.Select(type => IsOwn(type.Value, target))
                .FirstOrDefault(own => own is not null)
            : null;

    // Of any of its parameters: which one it is hardly matters.
    private static string? OfParameter(CodePlace place, SecretLocation target) =>
        place.Brackets is [var bracket, ..]
        && place.Text[bracket] == '('
        && Callee.Match(place.Text[..bracket]) is { Success: true, Groups: var groups }
            ? Types(
                $@"\bfunc\s*(\([^()]*\)\s*)?{Regex.Escape(groups["name"].Value)}(\[[^\]]*\])?\((\s*((?<type>\w[\w.]*)|[^()\w]))*\)",
                groups["name"].Value,
                target
            )
            : null;

    private static string? OfResult(CodePlace place, SecretLocation target) =>
        Function.Matches(place.Before) is [.., var function]
            ? Word.Matches(function.Groups["result"].Value)
                .Select(type => IsOwn(type.Value, target))
                .FirstOrDefault(own => own is not null)
            : null;

    private static string? Types(string pattern, string word, SecretLocation target)
    {
        Regex declaration = new(pattern, RegexOptions.ExplicitCapture | RegexOptions.Multiline, Limit);
        return target
            .FilesThatName(word)
            .SelectMany(file => declaration.Matches(file.Text))
            .SelectMany(found => found.Groups["type"].Captures)
            .Select(type => IsOwn(type.Value, target))
            .FirstOrDefault(own => own is not null);
    }

    private static string? IsOwn(string type, SecretLocation target) =>
        type.Split('.')[^1] is var name && IsNamed(name, target) ? type : null;

    private static bool IsNamed(string name, SecretLocation target)
    {
        if (name is "" or "string" or "any" or "error" or "int" or "bool" or "byte")
        {
            return false;
        }

        Regex declaration = new(
            $@"(?<word>\btype[ \t]+|^[ \t]+){Regex.Escape(name)}[ \t]+string\b",
            RegexOptions.ExplicitCapture | RegexOptions.Multiline,
            Limit
        );
        return target
            .FilesThatName(name)
            .Any(file =>
                declaration
                    .Matches(file.Text)
                    .Any(found =>
                        found.Groups["word"].Value.Trim().Length > 0
                        || new CodePlace(file.Path, file.Text, found.Index, found.Index).Bracket is { } group
                            && TypeGroup.IsMatch(group.Before)
                    )
            );
    }

    [GeneratedRegex(@"\btype\s*$")]
    private static partial Regex TypeGroup { get; }

    [GeneratedRegex(@"\bvar\s+\w+\s+(?<type>\w[\w.]*)\s*=\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Declared { get; }

    [GeneratedRegex(@"[{,\s](?<name>\w+):\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Field { get; }

    [GeneratedRegex(@"(?<name>\w+)\s*([=!]=|(?<!:)=)\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Compared { get; }

    [GeneratedRegex(@"\breturn\s+([^;{}\n]*,\s*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Returned { get; }

    [GeneratedRegex(
        @"(\[[^\[\]]*\]|map\[\s*(?<type>\w[\w.]*)\s*\])\s*(?<type>\w[\w.]*)?\s*$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Elements { get; }

    [GeneratedRegex(@"(?<name>\w+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Callee { get; }

    [GeneratedRegex(@"\bfunc\b[^{}\n]*\)\s*(?<result>\([^()\n]*\)|[\w.*\[\]]+)\s*\{", RegexOptions.ExplicitCapture)]
    private static partial Regex Function { get; }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word { get; }
}
