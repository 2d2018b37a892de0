using System.Text.RegularExpressions;

namespace HookGuard.Stores;

/// <summary>A key that the entry of a secrets manager may have in the configuration.</summary>
/// <param name="Name">The key.</param>
/// <param name="Description">What it says.</param>
/// <param name="Default">What holds where it is left out; null where nothing does.</param>
internal sealed partial record StoreOption(string Name, string Description, string? Default = null)
{
    /// <summary>Stands for the name of the variable.</summary>
    public const string Variable = "{name}";

    /// <summary>In words, what such a value is.</summary>
    public const string Example = "a name or path of letters, digits and . / _ @ -, such as team/pagerduty/{name}";

    public bool IsRequired { get; init; }

    /// <summary>The environment variable by which the libraries of the store learn of it; null where it is in the code.</summary>
    public string? Setting { get; init; }

    /// <summary>Whether two values would be one where it does not hold the variable's name.</summary>
    public bool TakesName => Default?.Contains(Variable, StringComparison.Ordinal) == true;

    /// <summary>What a repository says here becomes an argument: it must be no option, no address, and no file that a client reads.</summary>
    [GeneratedRegex(
        @"^([A-Za-z0-9_/]|\{name\})(([A-Za-z0-9_./@-]|\{name\})*([A-Za-z0-9_]|\{name\}))?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    public static partial Regex Pattern { get; }

    /// <summary>What <see cref="Pattern"/> cannot tell.</summary>
    public static bool IsValid(string value) =>
        !value.Contains("..", StringComparison.Ordinal)
        && !value.Contains("//", StringComparison.Ordinal)
        && !value.Contains('\n', StringComparison.Ordinal);
}
