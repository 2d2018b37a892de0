using System.Globalization;
using HookGuard.Detection;

namespace HookGuard.History;

/// <summary>
/// Tells, from patches, which commits could hold anything, so that only these are read in full. Patches are far fewer bytes than
/// blobs but lack the unchanged lines that a detection may rest on. So it remembers each path at which such a line was ever added:
/// a blob's lines were all added at its path at some time, or stand in the oldest blob seen there, which is read once.
/// </summary>
internal sealed class PatchSieve(string folder, Detector detector, Progress progress) : IDisposable
{
    // Small enough that all cores are busy to the end, large enough that neighbours share what git has unpacked.
    private const int CommitsAtOnce = 128;
    private const int BlobsAtOnce = 32;

    private readonly GitWorkers workers = new(folder, detector);
    private readonly Dictionary<string, int> paths = new(StringComparer.Ordinal);
    private readonly HashSet<int> suspectPaths = [];
    private readonly HashSet<(int Path, UInt128 Blob)> covered = [];

    /// <summary>Those of some commits that could hold anything.</summary>
    /// <param name="commits">Oldest first, and none that a commit of an earlier call reaches.</param>
    public IReadOnlyList<string> Suspects(IReadOnlyList<string> commits)
    {
        var patches = workers.Map([.. commits.Chunk(CommitsAtOnce)], ReadPatches).SelectMany(read => read).ToList();
        Find(Uncovered(patches), detector.MayHold, found => suspectPaths.Add(PathOf(found.Path)));
        HashSet<BlobAtPath> hits = [];
        Find(Candidates(patches), Detects, found => hits.Add(found));
        return
        [
            .. patches
                .Where(patch =>
                    patch.IsSuspect || patch.Files.Exists(file => hits.Contains(new(file.Path, file.New ?? "")))
                )
                .Select(patch => patch.Id),
        ];
    }

    public void Dispose() => workers.Dispose();

    private IReadOnlyList<CommitPatch> ReadPatches(GitWorker worker, string[] commits)
    {
        var read = worker.Patches(commits);
        progress.Add(commits.Length);
        return read;
    }

    // The blobs whose lines no patch has told.
    private HashSet<BlobAtPath> Uncovered(IEnumerable<CommitPatch> patches)
    {
        HashSet<BlobAtPath> blobs = [];
        foreach (var file in patches.SelectMany(patch => patch.Files).Where(file => !file.IsSubmodule))
        {
            var path = PathOf(file.Path);
            if (file.IsSuspect)
            {
                suspectPaths.Add(path);
            }

            if (file.Old is { } old && covered.Add((path, Prefix(old))))
            {
                blobs.Add(new BlobAtPath(file.Path, old));
            }

            if (file.New is { } added && covered.Add((path, Prefix(added))) && file.IsOpaque)
            {
                blobs.Add(new BlobAtPath(file.Path, added));
            }
        }

        return blobs;
    }

    private HashSet<BlobAtPath> Candidates(IEnumerable<CommitPatch> patches) =>
        [
            .. patches
                .SelectMany(patch => patch.Files)
                .Where(file =>
                    file is { IsSubmodule: false, New: not null }
                    && (file.HasAddedLines || file.IsOpaque)
                    && suspectPaths.Contains(PathOf(file.Path))
                )
                .Select(file => new BlobAtPath(file.Path, file.New!)),
        ];

    // A blob that is missing is found as well: whoever reads the commit in full says what is wrong with it.
    private void Find(IEnumerable<BlobAtPath> blobs, BlobTest test, Action<BlobAtPath> found)
    {
        var tested = workers.Map(
            [.. blobs.Chunk(BlobsAtOnce)],
            (worker, some) =>
                some.Where(blob => worker.Object(blob.Id) is not { } read || test(blob.Path, read.Content)).ToList()
        );
        foreach (var blob in tested.SelectMany(some => some))
        {
            found(blob);
        }
    }

    private bool Detects(string path, ReadOnlySpan<byte> content) => detector.Detect(path, content, out _).Count > 0;

    private int PathOf(string path)
    {
        if (!paths.TryGetValue(path, out var number))
        {
            number = paths.Count;
            paths.Add(path, number);
        }

        return number;
    }

    private static UInt128 Prefix(string id) =>
        UInt128.Parse(id.AsSpan(0, 32), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private delegate bool BlobTest(string path, ReadOnlySpan<byte> content);

    private readonly record struct BlobAtPath(string Path, string Id);
}
