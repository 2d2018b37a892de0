using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing;

/// <summary>An expression that reads a variable and names a value for where it is not set, such as <c>getenv("NAME", "value")</c>.</summary>
/// <param name="Before">All of it up to the value, with the variable's <c>name</c>.</param>
/// <param name="After">All of it behind the value.</param>
/// <param name="Becomes">The expression without the value, with <c>{0}</c> for the name.</param>
internal sealed partial record Fallback(Regex Before, Regex After, string Becomes)
{
    // It may go on over several lines.
    private const int Longest = 500;

    public Start Start { get; init; } = Start.Exported;

    /// <summary>The name that the value gets in the environment, by the name in the expression.</summary>
    public Func<string, string> Key { get; init; } = name => name;

    /// <summary>The end of an expression that ends with the value, in quotes of either kind.</summary>
    [GeneratedRegex("""^["']""", RegexOptions.ExplicitCapture)]
    public static partial Regex EndOfString { get; }

    public Replacement? In(SecretLocation target) =>
        Math.Max(0, target.Start - Longest) is var start
        && Before.Match(target.Text[start..target.Start]) is { Success: true } before
        && After.Match(target.Text[target.End..Math.Min(target.Text.Length, target.End + Longest)])
            is { Success: true, Index: 0 } after
            ? new Replacement(
                new Edit(
                    start + before.Index,
                    target.End + after.Length,
                    Becomes.Replace("{0}", before.Groups["name"].Value, StringComparison.Ordinal)
                )
            )
            {
                Start = Start,
                Key = Key(before.Groups["name"].Value),
            }
            : null;
}
