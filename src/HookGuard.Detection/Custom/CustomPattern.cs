using System.Buffers;
using System.Text.RegularExpressions;

namespace HookGuard.Detection.Custom;

/// <summary>A custom rule, with its expressions made when its keywords first stand in a text.</summary>
internal sealed class CustomPattern(CustomRule rule)
{
    private readonly Lazy<Regex> pattern = new(() => LinearPattern.Compile(rule.Pattern));
    private readonly Lazy<Regex?> path = new(() =>
        rule.PathPattern is null ? null : LinearPattern.Compile(rule.PathPattern)
    );
    private readonly Lazy<Regex[]> allowed = new(() => [.. rule.AllowedValues.Select(LinearPattern.Compile)]);

    private readonly Lazy<SearchValues<string>> keywords = new(() =>
        SearchValues.Create([.. rule.Keywords], StringComparison.OrdinalIgnoreCase)
    );

    public CustomRule Rule => rule;

    /// <summary>The values that match in a text, and where.</summary>
    public IEnumerable<TextSpan> FindIn(string text)
    {
        if (!HasKeyword(text))
        {
            yield break;
        }

        for (var match = pattern.Value.Match(text); match.Success; match = match.NextMatch())
        {
            var value = match.Groups[rule.Group];
            if (value.Length > 0 && IsSecret(value.Value))
            {
                yield return new TextSpan(value.Index, value.Length);
            }
        }
    }

    public bool AppliesTo(string file) => path.Value?.IsMatch(file) ?? true;

    private bool HasKeyword(string text) => rule.Keywords.Count == 0 || text.AsSpan().ContainsAny(keywords.Value);

    private bool IsSecret(string value) =>
        (rule.MinimumEntropy <= 0 || Entropy(value) >= rule.MinimumEntropy)
        && !rule.StopWords.Any(word => value.Contains(word, StringComparison.OrdinalIgnoreCase))
        && !allowed.Value.Any(expression => expression.IsMatch(value));

    private static double Entropy(string value) =>
        value.CountBy(letter => letter).Sum(count => Bits((double)count.Value / value.Length));

    private static double Bits(double share) => -share * Math.Log2(share);
}
