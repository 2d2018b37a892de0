using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing;

/// <summary>An expression that reads a variable and names a value for where it is not set, such as <c>getenv("NAME", "value")</c>.</summary>
/// <param name="Before">All of it up to the value, with the variable's <c>name</c>.</param>
/// <param name="After">All of it behind the value.</param>
/// <param name="Becomes">The expression without the value, with <c>{0}</c> for the name.</param>
internal sealed partial record Fallback(Regex Before, Regex After, string Becomes)
{
    public Start Start { get; init; } = Start.Exported;

    /// <summary>The end of an expression that ends with the value, in quotes of either kind.</summary>
    [GeneratedRegex("""^["']""", RegexOptions.ExplicitCapture)]
    public static partial Regex EndOfString { get; }

    public Replacement? In(SecretLocation target) =>
        Before.Match(target.Text[target.LineStart..target.Start]) is { Success: true } before
        && After.Match(target.Text[target.End..target.LineEnd]) is { Success: true, Index: 0 } after
            ? new Replacement(
                new Edit(
                    target.LineStart + before.Index,
                    target.End + after.Length,
                    Becomes.Replace("{0}", before.Groups["name"].Value, StringComparison.Ordinal)
                )
            )
            {
                Start = Start,
                Key = before.Groups["name"].Value,
            }
            : null;
}
