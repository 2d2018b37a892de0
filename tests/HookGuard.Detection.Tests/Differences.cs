using HookGuard.Corpus;

namespace HookGuard.Detection.Tests;

/// <summary>What sets the detections in a filled template apart from the expected ones, in words and without any value.</summary>
internal static class Differences
{
    public static bool Blocks(DetectedSecret detected) =>
        detected.Confidence >= Confidence.Medium && !detected.Rule.WarnOnly;

    public static string Describe(DetectedSecret detected, SourceText? text) =>
        $"{detected.Rule.Id} {detected.Confidence} at {At(text!, detected.Span.Start)}: {string.Join(", ", detected.Evidence.Select(e => e.Text))}";

    public static IReadOnlyList<string> Between(
        FilledTemplate filled,
        IReadOnlyList<DetectedSecret> detections,
        SourceText? text
    )
    {
        var differences = new List<string>();
        var unexpected = detections.ToList();
        foreach (var planted in filled.Planted)
        {
            var match = unexpected.Find(detected => IsAt(planted, detected.Span));
            var place = At(SourceText.From(filled.Text), planted.Span.Start.Value);
            if (match is null)
            {
                differences.Add($"missed: {planted.Rule} at {place}");
                continue;
            }

            unexpected.Remove(match);
            if (match.Rule.Id != planted.Rule)
            {
                differences.Add($"wrong rule: {planted.Rule} at {place} is said to be {Describe(match, text)}");
            }
            else if (!Blocks(match) && !match.Rule.WarnOnly)
            {
                differences.Add($"does not block: {Describe(match, text)}");
            }

            if (!IsMaskOf(match.Mask, planted.Value))
            {
                differences.Add($"wrong mask: {planted.Rule} at {place}");
            }
        }

        differences.AddRange(unexpected.Select(detected => $"unexpected: {Describe(detected, text)}"));
        return differences;
    }

    private static bool IsAt(Planted planted, TextSpan span)
    {
        var (start, end) = (planted.Span.Start.Value, planted.Span.End.Value);
        return planted.InBlock ? span.Start >= start && span.End <= end : span.Start == start && span.End == end;
    }

    /// <summary>At most a short public prefix, and the last four characters.</summary>
    private static bool IsMaskOf(string mask, string value)
    {
        var parts = mask.Split('…');
        return parts is [{ Length: <= 7 } prefix, var tail]
            && value.StartsWith(prefix, StringComparison.Ordinal)
            && tail == value[^4..];
    }

    private static string At(SourceText text, int offset)
    {
        var position = text.GetPosition(offset);
        return $"{position.Line}:{position.Column}";
    }
}
