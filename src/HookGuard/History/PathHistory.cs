using HookGuard.Git;

namespace HookGuard.History;

/// <summary>The commits that changed some paths, the newest first.</summary>
internal sealed class PathHistory
{
    private const int CommitsAtOnce = 1024;
    private const int CommitsAPiece = 64;

    private readonly PathSet wanted;
    private readonly Dictionary<string, List<(string Commit, RawChange Change)>> changes = new(StringComparer.Ordinal);
    private readonly GitWorkers workers;
    private readonly Queue<string[]> unread;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <param name="workers">What reads it on all cores.</param>
    /// <param name="commits">Where to look: none before a commit that it descends from.</param>
    /// <param name="paths">The paths.</param>
    public PathHistory(GitWorkers workers, IReadOnlyList<string> commits, IEnumerable<string> paths)
    {
        wanted = new PathSet(paths);
        this.workers = workers;
        unread = new Queue<string[]>(commits.Reverse().Chunk(CommitsAtOnce));
        foreach (var commit in commits)
        {
            places[commit] = places.Count;
        }
    }

    /// <summary>The last commit whose blob at a path passes a test; null where none does. Threads may ask at once.</summary>
    public string? Last(GitWorker worker, string path, Predicate<string> test)
    {
        string? last = null;
        foreach (var (commit, change) in Changes(path))
        {
            // What is taken away on one branch may have been written later on another.
            if (PlaceOf(commit) <= PlaceOf(last))
            {
                return last;
            }

            if (Passes(change.New))
            {
                return commit;
            }

            last = CommitText
                .Parents(worker.Commit(commit))
                .Zip(change.Old, (parent, old) => Passes(old) ? parent : null)
                .Append(last)
                .MaxBy(PlaceOf);
        }

        return last;

        bool Passes(TreeEntry entry) => entry.HasContent && test(entry.Id);
    }

    // Older than all the others where it was not looked at, and none is older still.
    private int PlaceOf(string? commit) => commit is null ? -2 : places.GetValueOrDefault(commit, -1);

    // Most are found not far back: older commits are read when that is not so.
    private IEnumerable<(string Commit, RawChange Change)> Changes(string path)
    {
        for (var index = 0; At(path, index) is { } change; index++)
        {
            yield return change;
        }
    }

    private (string Commit, RawChange Change)? At(string path, int index)
    {
        lock (changes)
        {
            do
            {
                if (changes.TryGetValue(path, out var some) && index < some.Count)
                {
                    return some[index];
                }
            } while (ReadOn());

            return null;
        }
    }

    private bool ReadOn()
    {
        if (!unread.TryDequeue(out var commits))
        {
            return false;
        }

        var read = workers.Map([.. commits.Chunk(CommitsAPiece)], Read);
        foreach (var found in read.SelectMany(some => some))
        {
            if (!changes.TryGetValue(found.Change.Path, out var before))
            {
                before = changes[found.Change.Path] = [];
            }

            before.Add(found);
        }

        return true;
    }

    private List<(string Commit, RawChange Change)> Read(GitWorker worker, string[] commits) =>
        [.. commits.SelectMany(commit => worker.ChangesAt(commit, wanted).Select(change => (commit, change)))];
}
