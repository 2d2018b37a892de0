using HookGuard.Detection.Candidates;
using HookGuard.Detection.Context;
using HookGuard.Detection.Decoding;
using HookGuard.Detection.Rules;

namespace HookGuard.Detection;

/// <summary>Runs the built-in rules over the views of a text, one after the other. What one view detected, later ones leave alone.</summary>
internal sealed class TextScan(string path, SourceText source)
{
    /// <summary>How far before a candidate a rewriting may change what its surroundings say.</summary>
    private const int Context = 256;

    private readonly List<DetectedSecret> found = [];
    private DetectedSecret[] earlier = [];

    public void Run(DecodedText view)
    {
        earlier = Detections();
        var site = new CandidateContext(path, view.String);
        Predicate<TextSpan>? isRewritten = view.IsPlain ? null : span => IsRewritten(view, span);
        foreach (var candidate in new CandidateFinder(view.Text, isRewritten))
        {
            if (isRewritten?.Invoke(new TextSpan(candidate.Start, candidate.Length)) != false)
            {
                site.MoveTo(candidate);
                Judge(site, view);
            }
        }
    }

    /// <summary>What was detected so far, in the order of position.</summary>
    public DetectedSecret[] Detections() => [.. found.OrderBy(static each => each.Span.Start)];

    private static bool IsRewritten(DecodedText view, TextSpan span)
    {
        var start = Math.Max(0, span.Start - Context);
        return view.IsRewritten(new TextSpan(start, span.End - start));
    }

    private void Judge(CandidateContext site, DecodedText view)
    {
        if (Exclusions.Apply(site))
        {
            return;
        }

        foreach (var rule in RuleSet.All)
        {
            if (site.Candidate.Has(rule.Shapes) && rule.Match(site) is { } verdict)
            {
                // Asked last: a hash costs more than most other questions.
                Add(rule, site, PublishedSamples.Contains(site.Value) ? verdict.AsSample() : verdict, view);
                return;
            }
        }
    }

    private void Add(CredentialRule rule, CandidateContext site, RuleMatch verdict, DecodedText view)
    {
        var span = rule.SpanOf(site);
        var original = view.MapBack(span);
        if (Overlaps(original))
        {
            return;
        }

        var value = view.Text.Slice(span.Start, span.Length);
        found.Add(
            new DetectedSecret
            {
                Rule = rule.Rule,
                Confidence = Among(site.Path, verdict.Confidence),
                Span = original,
                Mask = $"{value[..rule.PrefixLength(value)]}…{value[^4..]}",
                Fingerprint = Fingerprints.Of(value),
                Evidence = [.. verdict.Reasons.Select(reason => new Evidence(reason.Text, LineOf(reason.At, view)))],
            }
        );
    }

    /// <summary>Tests hold made-up values as well as recorded ones: nothing there is sure, and nothing is let through either.</summary>
    private static Confidence Among(PathWords path, Confidence confidence) =>
        path.IsTest && confidence == Confidence.High ? Confidence.Medium : confidence;

    /// <summary>Whether an earlier view detected something there, or this one just did: a secret with slashes is also looked at in parts.</summary>
    private bool Overlaps(TextSpan span)
    {
        if (found.Count > earlier.Length && found[^1].Span.End > span.Start && found[^1].Span.Start < span.End)
        {
            return true;
        }

        var (low, high) = (0, earlier.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = earlier[middle].Span.End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low < earlier.Length && earlier[low].Span.Start < span.End;
    }

    private int LineOf(int at, DecodedText view) =>
        at < 0 ? 0 : source.GetPosition(view.MapBack(new TextSpan(at, 0)).Start).Line;
}
