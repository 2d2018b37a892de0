using HookGuard.Changes;
using HookGuard.Detection;
using HookGuard.Git.Commands;
using HookGuard.Git.Storage;
using HookGuard.History;
using HookGuard.Masking;
using HookGuard.Remediation.Explaining;
using HookGuard.Remediation.Tracing;

namespace HookGuard.Remediation.Inventories;

/// <summary>Every place of one value, and all that reads it: what has to be cleaned, and what stops once it is revoked.</summary>
internal sealed record Inventory
{
    // Git's objects are searched as such, and the rest of these folders belongs to others.
    private static readonly string[] NotSearched = ["objects", "modules", "lfs", "hookguard", "index"];

    public required SecretTrace Trace { get; init; }

    public required IReadOnlyList<InventoryChapter> Chapters { get; init; }

    /// <summary>What could not be searched.</summary>
    public required IReadOnlyList<ShownText> Unread { get; init; }

    /// <param name="scan">The repository.</param>
    /// <param name="secret">The value.</param>
    /// <param name="detector">What masks names.</param>
    /// <param name="others">Folders of other repositories.</param>
    public static Inventory Of(CommitScan scan, TracedSecret secret, Detector detector, IReadOnlyList<string> others)
    {
        var trace = SecretTrace.Of(scan, secret, detector);
        var trees = WorkTrees.Of(scan.Folder);
        var files = FileTrace.Run(trees, trace.Forms, FileTrace.NamesOf(secret));
        var own = FileTrace.Run(OwnFiles(scan.Paths), trace.Forms, []);
        List<InventoryChapter> chapters =
        [
            new(
                "In the files",
                [.. InFiles(scan, trace, files), .. own.Holding.Select(place => OfFile("git's own file", place))]
            ),
            new("On branches, tags and other refs", [.. trace.Refs.Select(OfRef)]),
            new("In the history", [.. InHistory(trace)]),
            new("Read from a variable", [.. files.Reading.Select(OfUse)]),
        ];
        List<ShownText> unread = [.. Unsearched(trace, files, own)];
        if (scan.IsShallow)
        {
            unread.Add("older commits: this clone is shallow; 'git fetch --unshallow' brings them");
        }

        foreach (var folder in others)
        {
            using var other = new CommitScan(folder);
            var found = Of(other, secret, detector, []);
            unread.AddRange(found.Unread.Select(text => (ShownText)$"{folder}: {text}"));
            chapters.Add(
                new InventoryChapter($"In {(ShownPath)folder}", [.. found.Chapters.SelectMany(chapter => chapter.Rows)])
            );
        }

        return new Inventory
        {
            Trace = trace,
            Chapters = [.. chapters.Where(chapter => chapter.Rows is not [])],
            Unread = unread,
        };
    }

    private static IEnumerable<InventoryRow> InFiles(CommitScan scan, SecretTrace trace, FileTrace files)
    {
        var tracked = Tracked(scan);
        foreach (var place in files.Holding)
        {
            yield return OfFile("work tree", place) with
            {
                Note =
                    tracked.Contains(place.Path) || Path.IsPathRooted(place.Path) ? default(ShownText?) : "not tracked",
            };
        }

        foreach (var path in trace.Staged)
        {
            yield return new InventoryRow("index", ((ShownPath)path).ToString());
        }

        foreach (var path in trace.InHead)
        {
            yield return new InventoryRow("HEAD", ((ShownPath)path).ToString());
        }
    }

    private static InventoryRow OfFile(string kind, (string Path, int Line) place) =>
        new(kind, $"{(ShownPath)place.Path}:{place.Line}");

    private static InventoryRow OfUse((string Path, int Line, string Purpose, string Name) use) =>
        new(use.Purpose, $"{(ShownPath)use.Path}:{use.Line}", use.Name);

    private static InventoryRow OfRef(TracedRef named) =>
        new(
            named.IsRemote ? "remote branch"
                : named.IsBranch ? "branch"
                : named.IsTag ? "tag"
                : named.IsStash ? "stash"
                : named.IsNote ? "notes"
                : "ref",
            named.ShortName,
            named.HoldsValue ? "contains it now" : "in its history"
        );

    private static IEnumerable<InventoryRow> InHistory(SecretTrace trace)
    {
        var named = trace.History.Below(trace.Refs.Select(found => found.Commit).OfType<string>());
        foreach (var introduction in trace.Introductions)
        {
            yield return new InventoryRow(
                named.Contains(introduction.Commit) ? "commit" : "reflog",
                $"{introduction.Commit[..12]} {string.Join(", ", introduction.Paths)}",
                $"{Particulars.Day(introduction.When)} by {introduction.Author}"
            );
        }

        var reached = trace.History.Ids.ToHashSet(StringComparer.Ordinal);
        var unreached = trace.Objects.Holders.Count(holder =>
            holder.Value == "commit" && !reached.Contains(holder.Key)
        );
        if (unreached > 0)
        {
            yield return new InventoryRow("lost commits", $"{unreached}", "no ref or reflog leads to them");
        }

        if (trace.Introductions is [] && trace.Objects.Holders.Values.Any(type => type == "blob"))
        {
            yield return new InventoryRow("git's objects", "stored by 'git add'", "in no commit");
        }
    }

    private static IEnumerable<ShownText> Unsearched(SecretTrace trace, params FileTrace[] files)
    {
        if (!trace.Forms.IsDecoded)
        {
            yield return "other forms of the value: it is encoded in its place, and only that form was searched for";
        }

        foreach (var id in trace.Objects.Unread)
        {
            yield return $"object {id}";
        }

        foreach (var path in files.SelectMany(found => found.Unread))
        {
            yield return ((ShownPath)path).ToString();
        }
    }

    private static HashSet<string> Tracked(CommitScan scan) =>
        scan.Objects.Git.IsBare
            ? []
            : GitProcess
                .ReadText(RepositoryPaths.TopAround(scan.Folder) ?? scan.Folder, ["ls-files", "-z"])!
                .Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .ToHashSet(StringComparer.Ordinal);

    private static List<string> OwnFiles(RepositoryPaths paths) =>
        [
            .. Directory
                .EnumerateFileSystemEntries(paths.CommonDirectory)
                .Where(entry => !NotSearched.Contains(Path.GetFileName(entry), StringComparer.Ordinal)),
        ];
}
