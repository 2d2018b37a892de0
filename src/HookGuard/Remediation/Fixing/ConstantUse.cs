using System.Globalization;
using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing;

/// <summary>A constant whose uses may be such that no variable fits: a case label, another constant, an annotation.</summary>
/// <param name="Declaration">The constant's declaration up to its value, with its <c>name</c>.</param>
internal sealed record ConstantUse(Regex Declaration)
{
    private const int MostConstants = 32;
    private const int MostUses = 500;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>What comes before a use that only a constant fits, beside the places that no look-up fits.</summary>
    public Regex? Contexts { get; init; }

    /// <summary>The declaration of a constant of the same kind around a use, from its name on; null where such are refused anyway.</summary>
    public Regex? Derived { get; init; }

    /// <summary>Why the constant has to stay one; null where nothing keeps it.</summary>
    /// <param name="target">The value that it holds.</param>
    /// <param name="place">Where its value is.</param>
    /// <param name="refusal">Why something that is no constant does not fit in a place; null where it does.</param>
    public string? Of(SecretLocation target, CodePlace place, Func<CodePlace, string?> refusal)
    {
        if (Declaration.Match(place.Before) is not { Success: true } declared)
        {
            return null;
        }

        // Others are made of it.
        List<string> names = [declared.Groups["name"].Value];
        for (var i = 0; i < Math.Min(names.Count, MostConstants); i++)
        {
            var count = 0;
            foreach (var use in Uses(target, names[i]))
            {
                if (++count > MostUses)
                {
                    return $"{names[i]} is used in more than {MostUses} places";
                }

                if (Contexts?.IsMatch(use.Before) == true || refusal(use) is not null)
                {
                    return string.Create(
                        CultureInfo.InvariantCulture,
                        $"{names[0]} has to be a constant at {use.Path}:{use.Line}"
                    );
                }

                if (
                    Derived?.Match(use.Before) is { Success: true } derived
                    && derived.Groups["name"].Value is var name
                    && !names.Contains(name, StringComparer.Ordinal)
                )
                {
                    names.Add(name);
                }
            }
        }

        return null;
    }

    // Such as A.Name, or the name alone.
    private static IEnumerable<CodePlace> Uses(SecretLocation target, string name)
    {
        Regex use = new($@"(?<![\w$])(\w+\.)*{Regex.Escape(name)}(?![\w$])", RegexOptions.ExplicitCapture, Limit);
        return target
            .FilesThatName(name)
            .SelectMany(file =>
                CodePlace
                    .Matches(file.Path, file.Text, use)
                    .Select(found => new CodePlace(file.Path, file.Text, found.Index, found.Index + found.Length))
            );
    }
}
