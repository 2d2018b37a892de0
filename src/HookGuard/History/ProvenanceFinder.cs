using System.Collections.Concurrent;
using HookGuard.Detection;
using HookGuard.Git;
using HookGuard.Masking;

namespace HookGuard.History;

/// <summary>Finds out who brought each secret in, how long it stood, and which remotes have it.</summary>
internal sealed class ProvenanceFinder
{
    private readonly CommitScan scan;
    private readonly Detector detector;
    private readonly Dictionary<string, string> firsts;
    private readonly string? head;
    private readonly HashSet<string> inHead;
    private readonly Lazy<HashSet<string>> belowHead;
    private readonly List<(string Remote, HashSet<string> Commits)> remotes;
    private readonly PathHistory paths;
    private readonly ConcurrentDictionary<(string Path, string Blob), HashSet<string>> read = [];

    /// <param name="scan">What reads the repository.</param>
    /// <param name="workers">What reads it on all cores.</param>
    /// <param name="detector">What found the secrets.</param>
    /// <param name="commits">What was looked at: none before a commit that it descends from.</param>
    /// <param name="findings">In the order of their commits.</param>
    /// <param name="mayHold">The paths at which HEAD may hold one of them: all where it is null.</param>
    public ProvenanceFinder(
        CommitScan scan,
        GitWorkers workers,
        Detector detector,
        IReadOnlyList<string> commits,
        IReadOnlyList<Finding> findings,
        Predicate<string>? mayHold
    )
    {
        this.scan = scan;
        this.detector = detector;
        firsts = findings
            .Where(finding => finding.Commit is not null)
            .GroupBy(finding => finding.Fingerprint, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Commit!, StringComparer.Ordinal);
        head = scan.CommitOf("HEAD");
        inHead = head is null ? [] : TreeSecrets.Of(scan, detector, [CommitText.Tree(scan.Object(head))], mayHold);
        belowHead = new(() => Below(new CommitRange { Include = ["HEAD"] }));
        remotes =
        [
            .. Remotes
                .Names(scan.Folder)
                .Select(name => (name, Below(new CommitRange { IncludeRefs = $"refs/remotes/{name}/" }))),
        ];
        // No commit before the first of the findings holds any of them.
        var first = findings.FirstOrDefault(finding => finding.Commit is not null)?.Commit;
        paths = new PathHistory(
            workers,
            [.. commits.SkipWhile(commit => commit != first)],
            findings.Select(finding => (string)finding.Path)
        );
    }

    /// <summary>Adds it to a finding. Threads may do so at once.</summary>
    /// <param name="worker">What reads for this thread.</param>
    /// <param name="finding">The finding.</param>
    public Finding AddTo(GitWorker worker, Finding finding)
    {
        if (finding.Commit is not { } id)
        {
            return finding;
        }

        var (author, authoredAt) = CommitText.Author(worker.Commit(id));
        return finding with
        {
            Provenance = new Provenance
            {
                Author = ShownPath.Of(author, detector).ToString(),
                AuthoredAt = authoredAt,
                FirstCommit = firsts[finding.Fingerprint],
                LastCommit = LastCommit(worker, finding) ?? id,
                IsInHead = (string)finding.Path is CommitText.Message or CommitText.Header
                    ? belowHead.Value.Contains(id)
                    : inHead.Contains(finding.Fingerprint),
                Remotes =
                [
                    .. remotes.Where(remote => remote.Commits.Contains(id)).Select(remote => (ShownText)remote.Remote),
                ],
            },
        };
    }

    private HashSet<string> Below(CommitRange range) => scan.Reader.Commits(range).ToHashSet(StringComparer.Ordinal);

    private string? LastCommit(GitWorker worker, Finding finding) =>
        head is { } last
        && inHead.Contains(finding.Fingerprint)
        && worker.BlobIn(last, finding.Path) is { } blob
        && Holds(worker, finding, blob.Id)
            ? last
            : paths.Last(worker, finding.Path, blob => Holds(worker, finding, blob));

    private bool Holds(GitWorker worker, Finding finding, string blob)
    {
        if (!read.TryGetValue((finding.Path, blob), out var found))
        {
            found = worker.Object(blob) is { Type: "blob" } content
                ? detector
                    .Detect(finding.Path, content.Content.Span, out _)
                    .Select(secret => secret.Fingerprint)
                    .ToHashSet(StringComparer.Ordinal)
                : [];
            read[(finding.Path, blob)] = found;
        }

        return found.Contains(finding.Fingerprint);
    }
}
