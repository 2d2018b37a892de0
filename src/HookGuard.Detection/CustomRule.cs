using System.Text.RegularExpressions;
using HookGuard.Detection.CustomRules;

namespace HookGuard.Detection;

/// <summary>A rule that a team brings along, for secrets of its own.</summary>
public sealed record CustomRule
{
    /// <summary>The rule as it is reported.</summary>
    public required Rule Rule { get; init; }

    /// <summary>A regular expression in .NET's non-backtracking dialect.</summary>
    public required string Pattern { get; init; }

    /// <summary>Literals of which one must stand in the text before the pattern is tried; none means always. Case does not count.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>
    /// Which group of the pattern holds the value; 0 is the whole match, null the first group of a pattern that has one.
    /// </summary>
    public int? Group { get; init; } = 0;

    /// <summary>How sure a match is.</summary>
    public Confidence Confidence { get; init; } = Confidence.High;

    /// <summary>The least Shannon entropy, in bits for each character, that a value has; 0 asks for none.</summary>
    public double MinimumEntropy { get; init; }

    /// <summary>A pattern that the file's path has to match; null for every file.</summary>
    public string? PathPattern { get; init; }

    /// <summary>Patterns of values that are no secrets.</summary>
    public IReadOnlyList<string> AllowedValues { get; init; } = [];

    /// <summary>Words that stand in no secret. Case does not count.</summary>
    public IReadOnlyList<string> StopWords { get; init; } = [];

    /// <summary>
    /// Whether the rule is left out where its patterns cannot be used, as a rule that was taken over from another tool. Any other
    /// such rule stops the search with a <see cref="CustomRuleException"/> as soon as it is needed.
    /// </summary>
    public bool IsOptional { get; init; }

    /// <summary>
    /// Why the rule cannot be used, in a short sentence, or null where it can. Compiles its patterns, which takes milliseconds
    /// for a large one.
    /// </summary>
    public string? Validate() => Validate(LinearPattern.Compile);

    /// <summary>
    /// What is wrong with the way the patterns are written, in a short sentence, or null. Takes microseconds, and does not tell
    /// whether a pattern needs backtracking.
    /// </summary>
    public string? ValidateSyntax() => Validate(LinearPattern.Parse);

    private string? Validate(Func<string, Regex> read) =>
        new[] { Pattern, PathPattern }
            .Concat(AllowedValues)
            .OfType<string>()
            .Select(pattern => LinearPattern.Validate(pattern, read))
            .FirstOrDefault(problem => problem is not null)
        ?? (LinearPattern.HasGroup(Pattern, Group) ? null : $"The pattern has no group {Group}.");
}
