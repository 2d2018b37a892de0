using HookGuard.Changes;
using HookGuard.Detection;
using HookGuard.FileSystem;
using HookGuard.Git;
using HookGuard.Git.Storage;
using HookGuard.Policy;
using HookGuard.Scanning;
using HookGuard.Terminals;

namespace HookGuard.History;

/// <summary>
/// Looks at commits one by one, each as the guard would have when it was made, so what a later commit takes away is found as well.
/// </summary>
internal sealed class CommitScan : IDisposable
{
    // A killed run loses no more than this.
    private const int CommitsAtOnce = 4096;

    // Below it, reading what is remembered takes longer than looking.
    private const int FewCommits = 128;

    private readonly HashSet<string> suspectPaths = new(StringComparer.Ordinal);

    public CommitScan(string folder)
    {
        Folder = folder;
        Paths = RepositoryPaths.Find(folder);
        Objects = new ObjectReader(Paths, folder);
        Reader = new CommitReader(Objects);
    }

    /// <summary>That of the repository around a folder; null outside of one.</summary>
    public static CommitScan? Around(string folder) =>
        RepositoryRoot.Find(folder) is null && Environment.GetEnvironmentVariable("GIT_DIR") is null
            ? null
            : new CommitScan(folder);

    public string Folder { get; }

    /// <summary>A folder that several scans share and that says what is clean; null for the git directory.</summary>
    public string? Cache { get; init; }

    /// <summary>The first commit of the history that is scanned, by which its scans know each other in <see cref="Cache"/>.</summary>
    public string? Oldest { private get; set; }

    public RepositoryPaths Paths { get; }

    public ObjectReader Objects { get; }

    public CommitReader Reader { get; }

    public bool IsShallow => ShallowCommits is not [];

    /// <summary>
    /// The paths that the commits changed in which anything was detected, also what is allowed, ignored or moved: nothing was
    /// detected at any other.
    /// </summary>
    public IReadOnlySet<string> SuspectPaths => suspectPaths;

    /// <inheritdoc cref="CommitParents.ShallowEnds"/>
    public IReadOnlyList<string> ShallowCommits => CommitParents.ShallowEnds(Paths);

    public bool Has(string name) => Find(name) is not null;

    public GitObject? Find(string name) => Objects.Read(name);

    public GitObject Object(string name) => Find(name) ?? throw GitProblem.Because($"the object {name} is missing");

    /// <summary>The commit that a name, perhaps of a tag, stands for; null where it is unknown or stands for something else.</summary>
    public string? CommitOf(string? name) =>
        name is not null && Has(name) && Peel(name).Last() is { Type: "commit" } commit ? commit.Id : null;

    /// <summary>An object and, while that is a tag, what it names, which may be a tag again.</summary>
    public IEnumerable<GitObject> Peel(string name)
    {
        for (string? next = name; next is not null; )
        {
            var found = Object(next);
            yield return found;
            next = found.Type == "tag" ? CommitText.TagTarget(found) : null;
        }
    }

    /// <param name="commits">None before a commit that it descends from.</param>
    /// <param name="settings">What judges them.</param>
    public ScanResult Check(IReadOnlyList<string> commits, Settings settings)
    {
        var detector = settings.NewDetector();
        var guard = new Guard(detector, settings);
        // A single commit is scanned with the policy at once: nothing would be gained by remembering that it is clean.
        var found = commits is [var id]
            ? [Check([.. CommitText.OfCommit(Object(id)), .. Reader.Commit(id)], guard)]
            : CheckSieved(commits, detector, settings, guard);
        return ScanResult.Sum(found) with { Commits = commits.Count };
    }

    private ScanResult Check(IReadOnlyList<Change> changes, Guard guard)
    {
        lock (suspectPaths)
        {
            suspectPaths.UnionWith(changes.Select(change => change.Path));
        }

        return guard.Check(changes);
    }

    private IEnumerable<ScanResult> CheckSieved(
        IReadOnlyList<string> commits,
        Detector detector,
        Settings settings,
        Guard guard
    )
    {
        var version = CleanVersion.Of(detector, Paths, settings.Archives);
        var clean = Cache is null
            ? CleanCommits.InRepository(Paths.CommonDirectory, version)
            : CleanCommits.InCache(Cache, version, Oldest ?? commits[0]);
        var unknown = commits.Count < FewCommits ? commits : clean.Unknown(commits);
        if (unknown.Count == 0)
        {
            yield break;
        }

        using var progress = new Progress("commits", unknown.Count);
        using var workers = new GitWorkers(Objects);
        var sieve = new CommitSieve(workers, detector, settings.Archives, progress);
        foreach (var batch in unknown.Chunk(CommitsAtOnce))
        {
            var suspects = sieve.Suspects(batch);
            foreach (var found in CheckSuspects(suspects, workers, guard))
            {
                yield return found;
            }

            clean.Add([.. batch.Except(suspects, StringComparer.Ordinal)]);
        }
    }

    private ScanResult[] CheckSuspects(IReadOnlyList<string> suspects, GitWorkers workers, Guard guard)
    {
        using var progress = new Progress("commits, second pass", suspects.Count);
        return workers.Map(
            suspects,
            (worker, id) =>
            {
                progress.Add(1);
                return Check(worker.Changes(id), guard);
            }
        );
    }

    public void Dispose() => Reader.Dispose();
}
