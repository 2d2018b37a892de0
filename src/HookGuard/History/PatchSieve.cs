using HookGuard.Changes;
using HookGuard.Detection;
using HookGuard.Git;
using HookGuard.Scanning;
using HookGuard.Terminals;

namespace HookGuard.History;

/// <summary>
/// Tells, from patches, which commits could hold anything, so that only these are read in full. Patches are far fewer bytes than
/// blobs but lack the unchanged lines that a detection may rest on. So it remembers each path at which such a line was ever added:
/// a blob's lines were all added at its path at some time, or stand in the oldest blob seen there, which is read once.
/// </summary>
internal sealed class PatchSieve(GitWorkers workers, Detector detector, Progress progress)
{
    // Small enough that all cores are busy to the end, large enough that neighbours share what git has unpacked.
    private const int CommitsAtOnce = 128;
    private const int BlobsAtOnce = 32;

    private readonly Guard guard = Guard.WithoutPolicy(detector);
    private readonly Dictionary<string, int> paths = new(StringComparer.Ordinal);
    private readonly HashSet<int> suspectPaths = [];
    private readonly HashSet<(int Path, UInt128 Blob)> covered = [];
    private readonly HashSet<(int Path, UInt128 Blob)> clean = [];

    /// <summary>Those of some commits that could hold anything.</summary>
    /// <param name="commits">Oldest first, and none that a commit of an earlier call reaches.</param>
    public IReadOnlyList<string> Suspects(IReadOnlyList<string> commits)
    {
        var patches = workers.Map([.. commits.Chunk(CommitsAtOnce)], ReadPatches).SelectMany(read => read).ToList();
        Find(Uncovered(patches), MayHold, found => suspectPaths.Add(PathOf(found.Path)));
        var candidates = Candidates(patches);
        // A blob that stands at its path against several old ones, on branches and in merges, is detected once.
        HashSet<(string Path, string Id)> held = [];
        Find(
            candidates.Select(blob => blob with { Old = null }).Distinct(),
            Holds,
            blob => held.Add((blob.Path, blob.Id))
        );
        foreach (var blob in candidates.Where(blob => !held.Contains((blob.Path, blob.Id))))
        {
            clean.Add((PathOf(blob.Path), GitObject.Prefix(blob.Id)));
        }

        HashSet<BlobAtPath> hits = [];
        Find(candidates.Where(blob => held.Contains((blob.Path, blob.Id))), BringsIn, found => hits.Add(found));
        return
        [
            .. patches
                .Where(patch =>
                    patch.IsSuspect
                    || patch.Files.Exists(file => file.New is { } id && hits.Contains(new(file.Path, id, file.Old)))
                )
                .Select(patch => patch.Id),
        ];
    }

    private IReadOnlyList<CommitPatch> ReadPatches(GitWorker worker, string[] commits)
    {
        string[] large = [.. commits.Where(worker.HasManyPaths)];
        var patches = worker
            .Patches([.. commits.Except(large, StringComparer.Ordinal)])
            .Concat(large.Select(id => new CommitPatch(id) { IsSuspect = true }))
            .ToDictionary(patch => patch.Id, StringComparer.Ordinal);
        foreach (var patch in patches.Values)
        {
            // As they are stored: whatever git prints of them ends at a NUL.
            patch.IsSuspect |= CommitText.OfCommit(worker.Commit(patch.Id)).Any(HoldsSecret);
        }

        progress.Add(commits.Length);
        return [.. commits.Select(id => patches[id])];
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

            if (file.Old is { } old && covered.Add((path, GitObject.Prefix(old))))
            {
                blobs.Add(new BlobAtPath(file.Path, old));
            }

            if (file.New is { } added && covered.Add((path, GitObject.Prefix(added))) && file.IsOpaque)
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
                    && suspectPaths.Contains(PathOf(file.Path))
                    && !clean.Contains((PathOf(file.Path), GitObject.Prefix(file.New)))
                )
                .Select(file => new BlobAtPath(file.Path, file.New!, file.Old)),
        ];

    private void Find(IEnumerable<BlobAtPath> blobs, Func<GitWorker, BlobAtPath, bool> test, Action<BlobAtPath> found)
    {
        var tested = workers.Map(
            [.. blobs.Chunk(BlobsAtOnce)],
            (worker, some) => some.Where(blob => test(worker, blob)).ToList()
        );
        foreach (var blob in tested.SelectMany(some => some))
        {
            found(blob);
        }
    }

    // A blob that is missing or too long passes either test: whoever reads the commit in full says what is wrong with it.
    private bool MayHold(GitWorker worker, BlobAtPath blob) =>
        worker.Object(blob.Id) is not { } read || detector.MayHold(blob.Path, read.Content.Span);

    // What is too long is left to whoever reads the commit in full.
    private bool Holds(GitWorker worker, BlobAtPath blob) =>
        worker.Object(blob.Id) is not { Content.Length: <= Blob.LongestText } read
        || detector.Detect(blob.Path, read.Content.Span, out _) is not [];

    private bool HoldsSecret(Change text) => detector.Detect(text.Path, text.New!.Read().Span, out _) is not [];

    private bool BringsIn(GitWorker worker, BlobAtPath blob)
    {
        var change = new Change
        {
            Kind = ChangeKind.File,
            Path = blob.Path,
            New = worker.Blob(blob.Id),
            Old = [blob.Old is { } old ? worker.Blob(old) : null],
        };
        return guard.Check([change]) is not { Findings: [], Skipped: [] };
    }

    private int PathOf(string path)
    {
        if (!paths.TryGetValue(path, out var number))
        {
            number = paths.Count;
            paths.Add(path, number);
        }

        return number;
    }

    private readonly record struct BlobAtPath(string Path, string Id, string? Old = null);
}
