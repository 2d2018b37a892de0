using System.Text;
using HookGuard.Changes;
using HookGuard.Detection;
using HookGuard.Masking;
using HookGuard.Policy;
using HookGuard.Policy.Allowing;

namespace HookGuard.Scanning;

/// <summary>The pipeline: change, text, detection, added lines, policy, finding.</summary>
internal sealed class Guard(Detector detector, Settings settings)
{
    // Reports show the lines of the first few findings alone, whatever their order is.
    private const int MostExcerpts = 100;

    private static readonly LinePosition StartOfFile = new(1, 1);

    /// <summary>Whether archives are unpacked and their members scanned.</summary>
    public bool OpensArchives { get; init; } = settings.Archives;

    // What moved leaks nothing new, but a path that holds it now may be asked for.
    private bool CountsMoves { get; init; }

    /// <summary>One that finds whatever is detected in what is new, whether a policy allows it or not.</summary>
    public static Guard WithoutPolicy(Detector detector, bool opensArchives = false) =>
        new(detector, Settings.BuiltIn) { CountsMoves = true, OpensArchives = opensArchives };

    /// <summary>Checks what is staged, a message, or commits one after another.</summary>
    public ScanResult Check(IEnumerable<Change> changes) =>
        ScanResult.Sum(
            ChangeSet
                .Split(changes, detector)
                .SelectMany(set =>
                    set.Changes.Where(change => change.Kind != ChangeKind.Deletion).Select(change => Check(change, set))
                )
        );

    private ScanResult Check(Change change, ChangeSet set, bool isMember = false)
    {
        var name = PathText.Of(change.Path);
        var inName = detector.Detect("", name);
        var path = ShownPath.Of(change.Path, inName);
        if (change.Kind == ChangeKind.Folder)
        {
            return ScanResult.Empty with { Skipped = [new Skipped(path, "its folders contain each other endlessly")] };
        }

        if (change.Kind != ChangeKind.Message && settings.Ignores(change.Path) is { } reason)
        {
            return ScanResult.Empty with { Skipped = [new Skipped(path, reason, Intended: true)] };
        }

        List<Finding> findings = [];
        if (inName is not [] && change.Old.All(old => old is null))
        {
            Judge(new Content(change, path, name, inName, IsName: true), set, _ => true, findings);
        }

        // The same content with another mode brings nothing in.
        if (change.New is null || change.Old.Any(old => old?.Id == change.New.Id))
        {
            return ScanResult.Empty with { Findings = findings, Files = 1 };
        }

        var result = CheckContent(change, change.New, path, set, findings);
        return OpensArchives && !isMember && change.Kind == ChangeKind.File
            ? ArchiveCheck.AddMembers(change, result, member => Check(member, set, isMember: true))
            : result;
    }

    private ScanResult CheckContent(Change change, Blob content, ShownPath path, ChangeSet set, List<Finding> findings)
    {
        if (content.Long is { } open)
        {
            return LongContent.Check(detector, change.Path, path, open) with { Findings = findings };
        }

        if (content.TryRead(out var problem) is not { } bytes)
        {
            return ScanResult.Empty with { Findings = findings, Skipped = [new Skipped(path, problem)] };
        }

        List<Skipped> skipped = [];
        var detections = Detect(change, path, bytes.Span, skipped, out var text, out var isWhole);
        if (detections is not [])
        {
            Lazy<SourceText> whole = new(() => isWhole ? text! : SourceText.Decode(bytes.Span));
            List<OldSide> sides =
            [
                .. change.Old.OfType<Blob>().Select(old => new OldSide(change.Path, old, whole, set, detector)),
            ];
            Judge(
                new Content(change, path, text!, detections) { Whole = whole, IsWhole = isWhole },
                set,
                secret =>
                    !sides.Exists(side =>
                        side.Had(secret, text!, enough: CountsMoves ? Confidence.High : settings.BlockAt)
                    ),
                findings
            );
        }

        return ScanResult.Empty with
        {
            Findings = findings,
            Skipped = skipped,
            // One of which only a part was looked at counts as skipped.
            Files = skipped is [] ? 1 : 0,
            Bytes = bytes.Length,
        };
    }

    private IReadOnlyList<DetectedSecret> Detect(
        Change change,
        ShownPath path,
        ReadOnlySpan<byte> bytes,
        List<Skipped> skipped,
        out SourceText? text,
        out bool isWhole
    )
    {
        isWhole = true;
        if (change.Kind == ChangeKind.Symlink)
        {
            text = PathText.Of(Encoding.UTF8.GetString(bytes));
            return detector.Detect(change.Path, text);
        }

        try
        {
            return bytes.Length <= Blob.LongestText
                ? detector.DetectInBlocks(change.Path, bytes, out text, out isWhole)
                : DetectInLong(change.Path, path, bytes, skipped, out text);
        }
        catch (CustomRuleException failed)
        {
            throw GuardException.Because(failed, path);
        }
    }

    private IReadOnlyList<DetectedSecret> DetectInLong(
        string path,
        ShownPath shownPath,
        ReadOnlySpan<byte> bytes,
        List<Skipped> skipped,
        out SourceText? text
    )
    {
        text = null;
        if (!detector.MayHold(path, bytes))
        {
            return [];
        }

        text = detector.DecodeRelevantBlocks(path, bytes, Blob.LongestText);
        if (text is null)
        {
            skipped.Add(
                new Skipped(shownPath, "it is larger than 128 MiB and too much of it looks related to credentials")
            );
            return [];
        }

        return detector.Detect(path, text);
    }

    private void Judge(Content content, ChangeSet set, Predicate<DetectedSecret> isNew, List<Finding> findings)
    {
        DetectedValues.Add(content.Text, content.Detections);
        var open = findings.Count(finding => finding.Allowed is null);
        var judge = new FileJudge(settings, content.Change.Path, content.Text, content.Whole);
        foreach (var detection in content.Detections)
        {
            if (
                isNew(detection)
                && (CountsMoves || !set.Moves(detection.Fingerprint, content.Change.Path))
                && judge.Judge(detection) is { } verdict
            )
            {
                var found = Find(content, detection, verdict);
                if (verdict.Allowed is null && open++ < MostExcerpts)
                {
                    found = found with
                    {
                        Excerpt = Excerpt.Of(content.Text, detection, content.Detections),
                        // Reports say it of their first finding alone.
                        AllowStep = open == 1 ? AllowStep(content, detection) : null,
                    };
                }

                findings.Add(found);
            }
        }
    }

    // A comment that a later commit adds does not stand in the one that is judged. In a part of a long file nobody can tell what a comment is.
    private Step? AllowStep(Content content, DetectedSecret detection) =>
        settings.AllowComments
        && !content.IsName
        && content.IsWhole
        && content.Change is { Kind: ChangeKind.File, Commit: null }
            ? AllowAdvice.For(content.Change.Path, content.Text, detection)
            : null;

    private Finding Find(Content content, DetectedSecret detection, PolicyDecision verdict) =>
        new()
        {
            Rule = detection.Rule,
            Confidence = detection.Confidence,
            Blocking = verdict.Blocking,
            Store = settings.Store?.Kind.Title,
            TeamMessage = settings.Messages.TryGetValue(detection.Rule.Id, out var message)
                ? message
                : default(ShownText?),
            Allowed = verdict.Allowed,
            Refusal = verdict.Refusal is { } refusal ? refusal : default(ShownText?),
            Path = content.Path,
            InName = content.IsName,
            Start = content.IsName ? StartOfFile : content.Text.GetPosition(detection.Span.Start),
            End = content.IsName ? StartOfFile : content.Text.GetPosition(detection.Span.End),
            Mask = detection.Mask,
            Fingerprint = detection.Fingerprint,
            Commit = content.Change.Commit,
            Evidence = detection.Evidence,
        };

    /// <summary>What is judged of a change: its content or its own name, with the path as it may be shown.</summary>
    private readonly record struct Content(
        Change Change,
        ShownPath Path,
        SourceText Text,
        IReadOnlyList<DetectedSecret> Detections,
        bool IsName = false
    )
    {
        /// <summary>All of a content of which the text is a part.</summary>
        public Lazy<SourceText>? Whole { get; init; }

        public bool IsWhole { get; init; } = true;
    }
}
