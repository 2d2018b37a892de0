using HookGuard.Changes;
using HookGuard.Detection;
using HookGuard.Terminals;

namespace HookGuard.History;

/// <summary>The secrets that stand in whole trees, by fingerprint.</summary>
internal static class TreeSecrets
{
    private const int BlobsAtOnce = 64;

    /// <param name="scan">What reads the repository.</param>
    /// <param name="detector">What finds them.</param>
    /// <param name="trees">Which trees.</param>
    /// <param name="isWanted">Which paths: all where it is null.</param>
    public static HashSet<string> Of(
        CommitScan scan,
        Detector detector,
        IEnumerable<string> trees,
        Predicate<string>? isWanted = null
    )
    {
        var blobs = trees
            .Distinct(StringComparer.Ordinal)
            .SelectMany(scan.Reader.Tree)
            .Where(change => change.New is not null && isWanted?.Invoke(change.Path) != false)
            .DistinctBy(change => change.New!.Id, StringComparer.Ordinal)
            .ToList();
        using var progress = new Progress("files", blobs.Count);
        using var workers = new GitWorkers(scan.Objects);
        return workers
            .Map([.. blobs.Chunk(BlobsAtOnce)], (worker, some) => some.SelectMany(blob => In(worker, blob)).ToList())
            .SelectMany(found => found)
            .ToHashSet(StringComparer.Ordinal);

        IEnumerable<string> In(GitWorker worker, Change blob)
        {
            progress.Add(1);
            return worker.TryObject(blob.New!.Id) is { } read
                ? detector.Detect(blob.Path, read.Content.Span, out _).Select(found => found.Fingerprint)
                : [];
        }
    }
}
