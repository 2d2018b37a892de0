using System.Text;
using System.Text.RegularExpressions;
using HookGuard.Detection.Views;

namespace HookGuard.Detection.Custom;

/// <summary>Runs the rules that a team brought along.</summary>
internal sealed class CustomRules(IReadOnlyList<CustomRule> rules)
{
    // The last four characters of less would be too much of it.
    private const int ShortestShown = 16;

    private readonly CustomPattern[] patterns = [.. rules.Select(rule => new CustomPattern(rule))];

    /// <summary>The words without which no rule can match; null where a rule has none, or one that is not ASCII.</summary>
    public IReadOnlyCollection<string>? Keywords { get; } =
        rules.All(rule => rule.Keywords.Count > 0 && rule.Keywords.All(word => word.Length > 0 && Ascii.IsValid(word)))
            ? [.. rules.SelectMany(rule => rule.Keywords)]
            : null;

    public void Find(string path, SourceText source, DecodedView view, List<DetectedSecret> detections)
    {
        foreach (var pattern in patterns)
        {
            try
            {
                Find(pattern, path, source, view, detections);
            }
            catch (RegexMatchTimeoutException)
            {
                // Without the original: it holds the text that it was matched against.
                throw CustomRuleException.TooLong(pattern.Rule);
            }
        }
    }

    private static void Find(
        CustomPattern pattern,
        string path,
        SourceText source,
        DecodedView view,
        List<DetectedSecret> detections
    )
    {
        foreach (var span in pattern.FindIn(view.String, path))
        {
            var original = view.MapBack(span);
            if (
                (view.IsPlain || view.IsRewritten(span))
                && !detections.Exists(each => each.Span.Start < original.End && original.Start < each.Span.End)
            )
            {
                detections.Add(Detection(pattern.Rule, source, original, view.Text.Slice(span.Start, span.Length)));
            }
        }
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
