using HookGuard.Detection.Rules;
using HookGuard.Detection.Shapes;
using HookGuard.Detection.Surroundings;
using HookGuard.Detection.Views;

namespace HookGuard.Detection;

/// <summary>Runs the built-in rules over one view of a text.</summary>
internal sealed class TextScan(string path, SourceText source, List<DetectedSecret> detections)
{
    /// <summary>How far before a candidate a rewriting may change what its surroundings say.</summary>
    private const int Context = 256;

    public void Run(DecodedView view)
    {
        var site = new Site(path, view.String);
        foreach (var candidate in new CandidateFinder(view.Text))
        {
            if (
                view.IsPlain
                || view.IsRewritten(new TextSpan(Math.Max(0, candidate.Start - Context), candidate.Length + Context))
            )
            {
                site.MoveTo(candidate);
                Judge(site, view);
            }
        }
    }

    private void Judge(Site site, DecodedView view)
    {
        if (!site.Candidate.Has(Shape.SelfIdentifying) && !site.MayHoldContextual)
        {
            return;
        }

        if (Objections.Stand(site))
        {
            return;
        }

        foreach (var rule in RuleSet.All)
        {
            if (site.Candidate.Has(rule.Shapes) && rule.Weigh(site) is { } verdict)
            {
                Add(rule, site, verdict, view);
                return;
            }
        }
    }

    private void Add(CredentialRule rule, Site site, Verdict verdict, DecodedView view)
    {
        var span = rule.SpanOf(site);
        var original = view.MapBack(span);
        if (detections.Exists(each => each.Span.Start < original.End && original.Start < each.Span.End))
        {
            return;
        }

        var value = view.Text.Slice(span.Start, span.Length);
        var evidence = new List<Evidence>(verdict.Reasons.Count);
        foreach (var (text, at) in verdict.Reasons)
        {
            evidence.Add(
                new Evidence(text, at < 0 ? 0 : source.GetPosition(view.MapBack(new TextSpan(at, 0)).Start).Line)
            );
        }

        detections.Add(
            new DetectedSecret
            {
                Rule = rule.Rule,
                Confidence = verdict.Confidence,
                Span = original,
                Mask = $"{value[..rule.PrefixLength(value)]}…{value[^4..]}",
                Fingerprint = Fingerprints.Of(value),
                Evidence = evidence,
            }
        );
    }
}
