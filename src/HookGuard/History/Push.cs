using HookGuard.Git;

namespace HookGuard.History;

/// <summary>What a push sends: the commits that the other side lacks, and all else that the refs name.</summary>
/// <param name="updates">The refs that it moves.</param>
/// <param name="knownRefs">How the names of those refs begin that tell what the other side has; null where none do.</param>
internal sealed class Push(IReadOnlyList<RefUpdate> updates, string? knownRefs)
{
    private const string Head = "HEAD";

    /// <summary>The commits that the other side lacks, none before a commit that it descends from.</summary>
    public IReadOnlyList<string> Commits(CommitScan scan) =>
        scan.Reader.Commits(
            new CommitRange
            {
                Include = [.. Tips(scan, Moved(scan).Select(update => update.New))],
                // What the other side has may be unknown here, and then says nothing.
                Exclude =
                [
                    .. Tips(scan, updates.Select(update => update.Old).Where(old => old is not null && scan.Has(old))),
                ],
                ExcludeRefs = knownRefs,
            }
        );

    /// <summary>The refs' names, and the tags, trees and blobs that they name.</summary>
    public IEnumerable<Change> Others(CommitScan scan) =>
        Moved(scan)
            .SelectMany(update =>
                scan.Peel(update.New!)
                    .SelectMany(found => OtherThanCommit(scan, update.Ref, found))
                    .Prepend(CommitText.OfRefName(update.Ref))
            );

    // Deletions send nothing, and a HEAD without a commit has nothing to send.
    private IEnumerable<RefUpdate> Moved(CommitScan scan) =>
        updates.Where(update => update.New is not null && (update.New != Head || scan.Has(Head)));

    private static IEnumerable<Change> OtherThanCommit(CommitScan scan, string name, GitObject found) =>
        found.Type switch
        {
            "tag" => [CommitText.OfTag(name, found)],
            "tree" => scan.Reader.Tree(found.Id),
            "blob" => [CommitText.OfBlob(name, found)],
            _ => [],
        };

    private static IEnumerable<string> Tips(CommitScan scan, IEnumerable<string?> names) =>
        names
            .OfType<string>()
            .Select(name => scan.Peel(name).Last())
            .Where(found => found.Type == "commit")
            .Select(found => found.Id)
            .Distinct(StringComparer.Ordinal);
}
