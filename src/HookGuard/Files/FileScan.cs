using System.Collections.Concurrent;
using System.Text;
using HookGuard.Git;

namespace HookGuard.Files;

/// <summary>Looks at the files of a tree on all cores.</summary>
internal static class FileScan
{
    public static ScanResult Run(FileTree tree, Guard guard)
    {
        ConcurrentBag<ScanResult> results = [];
        Parallel.ForEach(
            Partitioner.Create(tree.Files(), EnumerablePartitionerOptions.None),
            () => new ScanResult { Findings = [] },
            (file, _, sum) => sum.Add(Check(file, guard)),
            results.Add
        );
        var all = results.Aggregate(
            new ScanResult { Findings = [], Skipped = tree.Skipped },
            (sum, next) => sum.Add(next)
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
        try
        {
            return guard.Check([
                new Change
                {
                    Kind = file.LinkTarget is null ? ChangeKind.File : ChangeKind.Symlink,
                    Path = file.Path,
                    New = new Blob(
                        "",
                        () =>
                            file.LinkTarget is { } target
                                ? Encoding.UTF8.GetBytes(target)
                                : File.ReadAllBytes(file.FullPath)
                    ),
                    Old = [],
                },
            ]);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            return new ScanResult { Findings = [], Skipped = [new Skipped(file.Path, "the file cannot be read")] };
        }
    }
}
