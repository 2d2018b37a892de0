namespace HookGuard.Detection.CustomRules;

/// <summary>A custom rule, with its expressions made when its keywords first stand in a text: a large rule takes as long as a commit.</summary>
/// <param name="rule">The rule.</param>
/// <param name="room">For how many rules expressions are kept.</param>
internal sealed class CustomPattern(CustomRule rule, ExpressionRoom room)
{
    private readonly Lock access = new();
    private readonly WeakReference<CustomExpressions?> last = new(null);
    private CustomExpressions? kept;
    private bool isUnusable;

    public CustomRule Rule => rule;

    /// <summary>The values that match in a file's text, and where.</summary>
    public IEnumerable<TextSpan> FindIn(string text, string path, RuleBudget budget)
    {
        if (Expressions() is not { } made || made.Path?.IsMatch(path) == false)
        {
            yield break;
        }

        foreach (var match in budget.Match(rule, made.Pattern, text))
        {
            var value = match.Groups[made.Group];
            if (value.Length > 0 && IsSecret(value.Value) && !made.Allow(value.Value))
            {
                yield return new TextSpan(value.Index, value.Length);
            }
        }
    }

    private CustomExpressions? Expressions()
    {
        lock (access)
        {
            if (kept is not null || isUnusable)
            {
                return kept;
            }

            if (last.TryGetTarget(out var known))
            {
                return known;
            }

            var made = CustomExpressions.Of(rule);
            isUnusable = made is null;
            kept = isUnusable || !room.TryTake() ? null : made;
            last.SetTarget(made);
            return made;
        }
    }

    private bool IsSecret(string value) =>
        (rule.MinimumEntropy <= 0 || Entropy(value) >= rule.MinimumEntropy)
        && !rule.StopWords.Any(word => value.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static double Entropy(string value) =>
        value.CountBy(letter => letter).Sum(count => Bits((double)count.Value / value.Length));

    private static double Bits(double share) => -share * Math.Log2(share);
}
