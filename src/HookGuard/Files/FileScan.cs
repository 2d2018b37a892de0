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
                    .Findings.OrderBy(finding => finding.Path.ToString(), StringComparer.Ordinal)
                    .ThenBy(finding => finding.Start.Line)
                    .ThenBy(finding => finding.Start.Column),
            ],
            Skipped = [.. all.Skipped.OrderBy(skipped => skipped.Path.ToString(), StringComparer.Ordinal)],
        };
    }

    private static ScanResult Check(FileEntry file, Guard guard, FileBuffer buffer)
    {
        if (file.LinkTarget is { } target)
        {
            return Check(file.Path, () => Encoding.UTF8.GetBytes(target), guard, ChangeKind.Symlink);
        }

        try
        {
            return Refusal(file) is { } skipped
                ? ScanResult.Empty with
                {
                    Skipped = [skipped],
                }
                : Check(file.Path, () => buffer.Read(file.FullPath), guard);
        }
        catch (Exception exception) when (Reason(exception) is { } reason)
        {
            return ScanResult.Empty with { Skipped = [new Skipped(file.Path, reason)] };
        }
    }

    /// <summary>Why a file is not even opened.</summary>
    private static Skipped? Refusal(FileEntry file) =>
        new FileInfo(file.FullPath).Length switch
        {
            // All that is special says that it has no length, and so do empty files and those that the kernel makes up.
            0 => FileKind.NameOfSpecial(file.FullPath) is { } kind
                ? new Skipped(file.Path, kind, Intended: !file.IsNamed)
                : null,
            var length => length < Array.MaxLength ? null : new Skipped(file.Path, "it is larger than 2 GiB"),
        };

    /// <summary>Looks at a content that is all new.</summary>
    public static ScanResult Check(
        string path,
        Func<ReadOnlyMemory<byte>> read,
        Guard guard,
        ChangeKind kind = ChangeKind.File
    ) =>
        guard.Check([
            new Change
            {
                Kind = kind,
                Path = path,
                New = new Blob("", read),
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
