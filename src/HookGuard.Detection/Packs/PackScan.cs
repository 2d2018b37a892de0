using HookGuard.Detection.Candidates;
using HookGuard.Detection.Context;
using HookGuard.Detection.Decoding;
using HookGuard.Detection.Search;

namespace HookGuard.Detection.Packs;

/// <summary>Runs the kinds of the packs that are switched on over the views of a text.</summary>
internal sealed class PackScan
{
    private readonly PrivateKeyBlocks blocks;

    public PackScan(IReadOnlyList<RulePack> packs)
    {
        var kinds = packs.SelectMany(pack => pack.Kinds).ToArray();
        Search = new SecretSearch(kinds);
        blocks = new PrivateKeyBlocks(kinds);
    }

    public SecretSearch Search { get; }

    /// <summary>What is detected in the views of a text, of which none overlaps another. The views that decode the most come first.</summary>
    public List<DetectedSecret> Find(string path, SourceText source, IEnumerable<DecodedText> views)
    {
        List<DetectedSecret> detections = [];
        var coverage = new Coverage(source.Length, []);
        var confidence = PathWords.Of(path).IsTest ? Confidence.Medium : Confidence.High;
        foreach (var view in views)
        {
            foreach (var match in Blocks(view).Concat(Tokens(view)))
            {
                var span = match.Span;
                var original = view.MapBack(span);
                if ((view.IsPlain || view.IsRewritten(span)) && coverage.TryAdd(original))
                {
                    var value = view.Text.Slice(span.Start, span.Length);
                    detections.Add(
                        new DetectedSecret
                        {
                            Rule = match.Kind.Rule,
                            Confidence = confidence,
                            Span = original,
                            Mask = match.Kind.IsBlock ? $"{match.Prefix}…" : $"{match.Prefix}…{value[^4..]}",
                            Fingerprint = Fingerprints.Of(value),
                            Evidence = [new Evidence(Reason(match.Kind), source.GetPosition(original.Start).Line)],
                        }
                    );
                }
            }
        }

        return detections;
    }

    private static string Reason(SecretKind kind) =>
        kind.IsBlock ? "the block has the header of one"
        : kind.Checksum is null ? "the value has the shape that only such secrets have"
        : "the value has the shape of one, and its checksum is right";

    private IEnumerable<SecretMatch> Blocks(DecodedText view)
    {
        for (
            var match = blocks.First(view.Text, 0);
            match is { } block;
            match = blocks.First(view.Text, block.Span.End)
        )
        {
            yield return block;
        }
    }

    private IEnumerable<SecretMatch> Tokens(DecodedText view)
    {
        for (var start = Next(view.Text, 0); start >= 0; )
        {
            var end = start + LengthOfRun(view.Text[start..]);
            while (Search.First(view.Text, start, end) is { } match)
            {
                if (!IsPlaceholder(match, view.Text))
                {
                    yield return match;
                }

                start = match.Span.End;
                if (start >= end)
                {
                    break;
                }
            }

            start = Next(view.Text, Math.Max(start, end));
        }
    }

    private static int Next(ReadOnlySpan<char> text, int from) =>
        Base64RunSearch.Next(text, from, SecretSearch.ShortestRun);

    private static int LengthOfRun(ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOfAnyExcept(Base64Runs.Letters);
        return length < 0 ? rest.Length : length;
    }

    /// <summary>A checksum that is right is not made up.</summary>
    private static bool IsPlaceholder(SecretMatch match, ReadOnlySpan<char> text) =>
        match.Kind.Checksum is null && Placeholders.Is(text[(match.Span.Start + match.Prefix.Length)..match.Span.End]);
}
