using HookGuard.Changes;
using HookGuard.Git;

namespace HookGuard.History;

/// <summary>All that refs name and reach, short of everything known already: what a push sends, or a whole repository.</summary>
/// <param name="Updates">The refs. What they named before is known.</param>
internal sealed record ScanTarget(IReadOnlyList<RefUpdate> Updates)
{
    private const string Head = "HEAD";

    /// <summary>How the names of further refs begin whose commits are known.</summary>
    public IReadOnlyList<string> KnownRefs { get; init; } = [];

    /// <summary>Further commits that are known; found out only where the refs' old values do not suffice.</summary>
    public Lazy<IReadOnlyCollection<string>> Known { get; init; } = new([]);

    public DateTimeOffset? Since { get; init; }

    // Deletions send nothing, and a HEAD without a commit has nothing to send.
    private IEnumerable<RefUpdate> Moved(CommitScan scan) =>
        Updates.Where(update => update.New is not null && (update.New != Head || scan.Has(Head)));

    private IEnumerable<string> Olds => Updates.Select(update => update.Old).OfType<string>();

    /// <summary>The commits, none before a commit that it descends from.</summary>
    public IReadOnlyList<string> Commits(CommitScan scan) =>
        // What the other side has may be unknown here, and then says nothing.
        scan.Reader.Commits(Range(scan, Tips(scan, Olds.Concat(Known.Value)), KnownRefs));

    /// <summary>The same in any order, perhaps with some more, which are known, where that takes less time; null where it does not.</summary>
    public IReadOnlyList<string>? CommitsOrMore(CommitScan scan) =>
        // Most pushes are right on top of what the ref named before, and then nothing else has to be read.
        scan.Reader.CommitsOrMore(Range(scan, Olds, []))
        ?? scan.Reader.CommitsOrMore(Range(scan, Olds.Concat(Known.Value), KnownRefs));

    /// <summary>The refs' own names, and the tags, trees and blobs that they name.</summary>
    public IEnumerable<Change> Others(CommitScan scan) =>
        Moved(scan)
            .SelectMany(update =>
                scan.Peel(update.New!)
                    .SelectMany(found => OtherThanCommit(scan, update.Ref, found))
                    .Prepend(CommitText.OfRefName(update.Ref))
            );

    private CommitRange Range(CommitScan scan, IEnumerable<string> exclude, IReadOnlyList<string> excludeRefs) =>
        new()
        {
            Include = [.. Tips(scan, Moved(scan).Select(update => update.New))],
            Exclude = [.. exclude],
            ExcludeRefs = excludeRefs,
            Since = Since,
        };

    private static IEnumerable<Change> OtherThanCommit(CommitScan scan, string name, GitObject found) =>
        found.Type switch
        {
            "tag" => [CommitText.OfTag(name, found)],
            "tree" => scan.Reader.Tree(found.Id),
            "blob" => [CommitText.OfBlob(name, found)],
            _ => [],
        };

    private static IEnumerable<string> Tips(CommitScan scan, IEnumerable<string?> names) =>
        names.Select(scan.CommitOf).OfType<string>().Distinct(StringComparer.Ordinal);
}
