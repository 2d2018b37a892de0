using System.Collections.Concurrent;
using System.Text;
using HookGuard.Git;

namespace HookGuard.Files;

/// <summary>Looks at the files of a tree on all cores.</summary>
internal static class FileScan
{
    public static ScanResult Run(FileTree tree, Guard guard)
    {
        ConcurrentBag<Tally> tallies = [];
        Parallel.ForEach(
            Partitioner.Create(tree.Files(), EnumerablePartitionerOptions.None),
            () => new Tally(),
            (file, _, tally) => tally.Add(Check(file, guard)),
            tallies.Add
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
                    .Findings.OrderBy(finding => finding.Path, StringComparer.Ordinal)
                    .ThenBy(finding => finding.Start.Line)
                    .ThenBy(finding => finding.Start.Column),
            ],
            Skipped = [.. all.Skipped.OrderBy(skipped => skipped.Path, StringComparer.Ordinal)],
        };
    }

    private static ScanResult Check(FileEntry file, Guard guard)
    {
        if (file.LinkTarget is { } target)
        {
            return Check(file.Path, () => Encoding.UTF8.GetBytes(target), guard, ChangeKind.Symlink);
        }

        try
        {
            return Check(file.Path, () => File.ReadAllBytes(file.FullPath), guard);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            return ScanResult.Empty with { Skipped = [new Skipped(file.Path, Reason(exception))] };
        }
    }

    /// <summary>Looks at a content that is all new.</summary>
    public static ScanResult Check(string path, Func<byte[]> read, Guard guard, ChangeKind kind = ChangeKind.File) =>
        guard.Check([
            new Change
            {
                Kind = kind,
                Path = path,
                New = new Blob("", () => read()),
                Old = [],
            },
        ]);

    private static string Reason(Exception exception) =>
        exception switch
        {
            UnauthorizedAccessException => "permission denied",
            FileNotFoundException => "it cannot be opened by its name",
            _ => "it cannot be read, or is larger than 2 GiB",
        };
}
