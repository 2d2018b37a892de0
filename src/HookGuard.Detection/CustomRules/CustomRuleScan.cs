using System.Text;
using HookGuard.Detection.Decoding;
using HookGuard.Detection.Search;

namespace HookGuard.Detection.CustomRules;

/// <summary>Runs the rules that a team brought along, each only where one of its keywords occurs.</summary>
internal sealed class CustomRuleScan
{
    // The last four characters of less would be too much of it.
    private const int ShortestShown = 16;

    private readonly CustomPattern[] patterns;
    private readonly int[] withoutKeywords;
    private readonly Lazy<(KeywordSearch Search, List<int>[] Rules)> keywords;

    public CustomRuleScan(IReadOnlyList<CustomRule> rules)
    {
        var room = new ExpressionRoom();
        patterns = [.. rules.Select(rule => new CustomPattern(rule, room))];
        withoutKeywords = [.. Enumerable.Range(0, rules.Count).Where(index => IsAlwaysTried(rules[index]))];
        keywords = new(() => IndexKeywords(rules));
        Keywords = rules.All(rule => !IsAlwaysTried(rule) && rule.Keywords.All(word => Ascii.IsValid(word)))
            ? [.. rules.SelectMany(rule => rule.Keywords)]
            : null;
    }

    /// <summary>The words without which no rule can match; null where a rule has none, or one that is not ASCII.</summary>
    public IReadOnlyCollection<string>? Keywords { get; }

    /// <summary>Adds to the detections in the views of a text, of which none overlaps another.</summary>
    public void Find(string path, SourceText source, IEnumerable<DecodedText> views, List<DetectedSecret> detections)
    {
        if (patterns is [])
        {
            return;
        }

        var coverage = new Coverage(source.Length, detections);
        var budget = new RuleBudget();
        foreach (var view in views)
        {
            foreach (var index in RulesFor(view.Text))
            {
                var pattern = patterns[index];
                foreach (var span in pattern.FindIn(view.String, path, budget))
                {
                    var original = view.MapBack(span);
                    if ((view.IsPlain || view.IsRewritten(span)) && coverage.TryAdd(original))
                    {
                        var value = view.Text.Slice(span.Start, span.Length);
                        detections.Add(Detection(pattern.Rule, source, original, value));
                    }
                }
            }
        }
    }

    private static bool IsAlwaysTried(CustomRule rule) =>
        rule.Keywords.Count == 0 || rule.Keywords.Contains(string.Empty, StringComparer.Ordinal);

    private static (KeywordSearch Search, List<int>[] Rules) IndexKeywords(IReadOnlyList<CustomRule> rules)
    {
        var search = new KeywordSearch(rules.Where(rule => !IsAlwaysTried(rule)).SelectMany(rule => rule.Keywords));
        var byKeyword = new List<int>[search.Count];
        for (var index = 0; index < rules.Count; index++)
        {
            foreach (var word in IsAlwaysTried(rules[index]) ? [] : rules[index].Keywords)
            {
                (byKeyword[search.IndexOf(word)] ??= []).Add(index);
            }
        }

        return (search, byKeyword);
    }

    private SortedSet<int> RulesFor(ReadOnlySpan<char> text)
    {
        SortedSet<int> found = [.. withoutKeywords];
        var (search, rules) = keywords.Value;
        var seen = new bool[search.Count];
        search.Find(
            text,
            index =>
            {
                if (!seen[index])
                {
                    seen[index] = true;
                    found.UnionWith(rules[index]);
                }

                return false;
            }
        );
        return found;
    }

    private static DetectedSecret Detection(
        CustomRule rule,
        SourceText source,
        TextSpan span,
        ReadOnlySpan<char> value
    ) =>
        new()
        {
            Rule = rule.Rule,
            Confidence = rule.Confidence,
            Span = span,
            Mask = value.Length >= ShortestShown ? $"…{value[^4..]}" : "…",
            Fingerprint = Fingerprints.Of(value),
            Evidence = [new Evidence("it matches the rule's pattern", source.GetPosition(span.Start).Line)],
        };
}
