using System.Text.RegularExpressions;
using HookGuard.Detection.CustomRules;

namespace HookGuard.Detection;

/// <summary>
/// A custom rule. Immutable, provided that the caller does not change the lists it passes in. A <see cref="Detector"/> gives each rule 10
/// seconds and 100,000 matches per text.
/// </summary>
public sealed record CustomRule
{
    /// <summary>The rule as it is reported.</summary>
    public required Rule Rule { get; init; }

    /// <summary>A regular expression in .NET's non-backtracking dialect.</summary>
    public required string Pattern { get; init; }

    /// <summary>The pattern is tried only on text that contains one of these literals, in any case; none means on every text.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>
    /// The group of the pattern that captures the value: 0 is the whole match, null the first group if the pattern has one.
    /// </summary>
    public int? Group { get; init; } = 0;

    /// <summary>The confidence of a match.</summary>
    public Confidence Confidence { get; init; } = Confidence.High;

    /// <summary>The minimum Shannon entropy of a value, in bits per character; 0 for none.</summary>
    public double MinimumEntropy { get; init; }

    /// <summary>A pattern that the file's path has to match; null for every file.</summary>
    public string? PathPattern { get; init; }

    /// <summary>Patterns of values that are not secrets.</summary>
    public IReadOnlyList<string> AllowedValues { get; init; } = [];

    /// <summary>A value that contains one of these words, in any case, is not a secret.</summary>
    public IReadOnlyList<string> StopWords { get; init; } = [];

    /// <summary>
    /// Whether the rule is ignored if its patterns cannot be used, as for an imported rule. Any other unusable rule makes <c>Detect</c> throw
    /// a <see cref="CustomRuleException"/> on the first text that contains its keywords.
    /// </summary>
    public bool IsOptional { get; init; }

    /// <summary>
    /// Why the rule cannot be used, in a short sentence; null if it can. Compiles its patterns, which takes milliseconds for a large one.
    /// </summary>
    public string? Validate() => Validate(LinearPattern.Compile);

    /// <summary>
    /// The syntax error of its patterns, in a short sentence; null if there is none. Takes microseconds, and does not tell whether a pattern
    /// needs backtracking.
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
