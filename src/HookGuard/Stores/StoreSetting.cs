using System.Text.RegularExpressions;

namespace HookGuard.Stores;

/// <summary>The secrets manager of a team, with its place there.</summary>
/// <param name="Kind">Which it is.</param>
/// <param name="Options">What the configuration says of it; the rest is as usual.</param>
internal sealed partial record StoreSetting(StoreKind Kind, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>The name of the variable, in templates.</summary>
    private const string Key = "key";

    private static readonly Dictionary<string, string> None = [];

    /// <summary>Null where there is no such kind.</summary>
    public static StoreSetting? Of(string? kind, IReadOnlyDictionary<string, string>? options = null) =>
        StoreKind.Find(kind) is { } known ? new StoreSetting(known, options ?? None) : null;

    /// <summary>Where values are, as people read it.</summary>
    public string Description => $"{Kind.Title}, {Fill(Kind.Place, StoreOption.Variable)}";

    /// <summary>The option's value for a variable; null where it is not set.</summary>
    public string? Value(StoreOption option, string name) =>
        (Options.GetValueOrDefault(option.Name) ?? option.Default)?.Replace(
            StoreOption.Variable,
            name.Replace("_", Kind.Separator, StringComparison.Ordinal),
            StringComparison.Ordinal
        );

    /// <summary>The template for a variable; null where it has an option that is not set.</summary>
    public string? Fill(string template, string name)
    {
        var isWhole = true;
        var filled = Placeholder.Replace(
            template,
            match =>
            {
                var key = match.Groups["key"].Value;
                if (key == Key)
                {
                    return name;
                }

                if (Kind.Options.FirstOrDefault(option => option.Name == key) is not { } known)
                {
                    return match.Value;
                }

                var value = Value(known, name);
                isWhole &= value is not null;
                return value ?? "";
            }
        );
        return isWhole ? filled : null;
    }

    /// <summary>What of it does not fit its kind.</summary>
    public IEnumerable<string> Problems()
    {
        var known = Kind.Options.Select(option => option.Name).ToList();
        foreach (var (name, value) in Options)
        {
            var option = Kind.Options.FirstOrDefault(option => option.Name == name);
            if (option is null)
            {
                yield return $"'store' of the kind {Kind.Name} has no key '{name}'"
                    + (known is [] ? "" : $", only {string.Join(", ", known)}");
            }
            else if (option.TakesName && !value.Contains(StoreOption.Variable, StringComparison.Ordinal))
            {
                yield return $"'{name}' of 'store' must hold {StoreOption.Variable}, or all values would be one";
            }
        }

        foreach (var option in Kind.Options.Where(option => option.IsRequired && !Options.ContainsKey(option.Name)))
        {
            yield return $"'store' of the kind {Kind.Name} needs the key '{option.Name}'";
        }
    }

    public override string ToString() =>
        Options.Count == 0
            ? Kind.Name
            : $"{Kind.Name} ({string.Join(", ", Options.Select(option => $"{option.Key}: {option.Value}"))})";

    [GeneratedRegex(@"\{(?<key>[A-Za-z]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder { get; }
}
