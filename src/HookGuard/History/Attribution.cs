using HookGuard.Detection;
using HookGuard.Git;

namespace HookGuard.History;

/// <summary>Finds out who brought each secret in, how long it stood, and which remotes have it.</summary>
internal sealed class Attribution
{
    private readonly CommitScan scan;
    private readonly Detector detector;
    private readonly Dictionary<string, string> firsts;
    private readonly HashSet<string> inHead;
    private readonly Lazy<HashSet<string>> belowHead;
    private readonly List<(string Remote, HashSet<string> Commits)> remotes;
    private readonly PathHistory paths;
    private readonly Dictionary<(string Path, string Blob), HashSet<string>> read = [];

    /// <param name="scan">What reads the repository.</param>
    /// <param name="detector">What found the secrets.</param>
    /// <param name="findings">In the order of their commits.</param>
    /// <param name="mayHold">The paths at which HEAD may hold one of them: all where it is null.</param>
    public Attribution(CommitScan scan, Detector detector, IReadOnlyList<Finding> findings, Predicate<string>? mayHold)
    {
        this.scan = scan;
        this.detector = detector;
        firsts = findings
            .Where(finding => finding.Commit is not null)
            .GroupBy(finding => finding.Fingerprint, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Commit!, StringComparer.Ordinal);
        inHead = scan.Find("HEAD") is { } head ? TreeSecrets.Of(scan, detector, [CommitText.Tree(head)], mayHold) : [];
        belowHead = new(() => Below(new CommitRange { Include = ["HEAD"] }));
        remotes =
        [
            .. Remotes
                .Names(scan.Folder)
                .Select(name => (name, Below(new CommitRange { IncludeRefs = $"refs/remotes/{name}/" }))),
        ];
        paths = new PathHistory(scan, findings.Select(finding => finding.Path));
    }

    public Finding AddTo(Finding finding)
    {
        if (finding.Commit is not { } id)
        {
            return finding;
        }

        var (author, authoredAt) = CommitText.Author(scan.Object(id));
        return finding with
        {
            Provenance = new Provenance
            {
                Author = PathText.Mask(author, detector),
                AuthoredAt = authoredAt,
                FirstCommit = firsts[finding.Fingerprint],
                LastCommit = paths.Last(finding.Path, blob => Holds(finding, blob)) ?? id,
                IsInHead = finding.Path is CommitText.Message or CommitText.Header
                    ? belowHead.Value.Contains(id)
                    : inHead.Contains(finding.Fingerprint),
                Remotes = [.. remotes.Where(remote => remote.Commits.Contains(id)).Select(remote => remote.Remote)],
            },
        };
    }

    private HashSet<string> Below(CommitRange range) => scan.Reader.Commits(range).ToHashSet(StringComparer.Ordinal);

    private bool Holds(Finding finding, string blob)
    {
        if (!read.TryGetValue((finding.Path, blob), out var found))
        {
            found = scan.Find(blob) is { Type: "blob" } content
                ? detector
                    .Detect(finding.Path, content.Content.Span, out _)
                    .Select(secret => secret.Fingerprint)
                    .ToHashSet(StringComparer.Ordinal)
                : [];
            read.Add((finding.Path, blob), found);
        }

        return found.Contains(finding.Fingerprint);
    }
}
