using System.Collections.Concurrent;
using System.Text;
using HookGuard.Changes;
using HookGuard.FileSystem;
using HookGuard.Scanning;

namespace HookGuard.Files;

/// <summary>Looks at the files of a tree on all cores.</summary>
internal static class FileScan
{
    public static ScanResult Run(FileTree tree, Guard guard)
    {
        ConcurrentBag<ScanResultBuilder> tallies = [];
        Parallel.ForEach(
            Partitioner.Create(tree.Files(), EnumerablePartitionerOptions.None),
            () => (Tally: new ScanResultBuilder(), Buffer: new FileBuffer()),
            (file, _, mine) =>
            {
                mine.Tally.Add(Check(file, guard, mine.Buffer));
                return mine;
            },
            mine => tallies.Add(mine.Tally)
        );
        var all = tallies.Aggregate(
            ScanResult.Empty with
            {
                Skipped = tree.Skipped,
            },
            (sum, tally) => sum.Add(tally.Sum())
        );
        return all with
        {
            Findings =
            [
                .. all
                    .Findings.OrderBy(finding => (string)finding.Path, StringComparer.Ordinal)
                    .ThenBy(finding => finding.Start.Line)
                    .ThenBy(finding => finding.Start.Column),
            ],
            Skipped = [.. all.Skipped.OrderBy(skipped => (string)skipped.Path, StringComparer.Ordinal)],
        };
    }

    private static ScanResult Check(FileEntry file, Guard guard, FileBuffer buffer)
    {
        if (file.LinkTarget is { } target)
        {
            return Check(file.Path, new Blob("", () => Encoding.UTF8.GetBytes(target)), guard, ChangeKind.Symlink);
        }

        try
        {
            // All that is special says that it has no length, and so do empty files and those that the kernel makes up.
            var length = new FileInfo(file.FullPath).Length;
            return length == 0 && FileKind.NameOfSpecial(file.FullPath) is { } kind
                ? ScanResult.Empty with
                {
                    Skipped = [new Skipped(file.Path, kind, Intended: !file.IsNamed)],
                }
                : Check(
                    file.Path,
                    length > Blob.LongestHeld
                        ? Blob.OfLong(() => new FileStream(BoundedFile.Open(file.FullPath), FileAccess.Read))
                        : new Blob("", () => buffer.Read(file.FullPath)),
                    guard
                );
        }
        catch (Exception exception) when (Reason(exception) is { } reason)
        {
            return ScanResult.Empty with { Skipped = [new Skipped(file.Path, reason)] };
        }
    }

    /// <summary>Looks at a content that is all new.</summary>
    public static ScanResult Check(string path, Blob content, Guard guard, ChangeKind kind = ChangeKind.File) =>
        guard.Check([
            new Change
            {
                Kind = kind,
                Path = path,
                New = content,
                Old = [],
            },
        ]);

    private static string? Reason(Exception exception) =>
        exception switch
        {
            UnauthorizedAccessException => "permission denied",
            FileNotFoundException => "it cannot be opened by this name",
            IOException => "it cannot be read",
            OutOfMemoryException => "there is not enough memory to scan it",
            _ => null,
        };
}
