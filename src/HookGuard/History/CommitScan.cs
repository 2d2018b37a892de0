using HookGuard.Detection;
using HookGuard.Git;

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

    private readonly string folder;
    private readonly Detector detector;
    private readonly CatFile objects;

    public CommitScan(string folder, Detector detector)
    {
        this.folder = folder;
        this.detector = detector;
        objects = new CatFile(folder);
        IsSieved = Environment.GetEnvironmentVariable(ChangeReaders.Variable) != "libgit2";
        Reader = IsSieved ? new GitChangeReader(RepositoryPaths.Find(folder), folder) : ChangeReaders.Open(folder);
    }

    public IChangeReader Reader { get; }

    // Patches are git's: without them each commit is read in full.
    private bool IsSieved { get; }

    public bool Has(string name) => objects.Read(name) is not null;

    public GitObject Object(string name) =>
        objects.Read(name) ?? throw GitProblem.Because($"the object {name} is missing");

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
    public ScanResult Check(IReadOnlyList<string> commits, Guard guard, CleanCommits? clean = null)
    {
        var result = new ScanResult { Findings = [], Commits = commits.Count };
        var unknown = clean is null || commits.Count < FewCommits ? commits : clean.Unknown(commits);
        if (unknown.Count == 0)
        {
            return result;
        }

        using var progress = new Progress(unknown.Count);
        using var sieve = IsSieved ? new PatchSieve(folder, detector, progress) : null;
        foreach (var batch in unknown.Chunk(CommitsAtOnce))
        {
            HashSet<string> found = new(StringComparer.Ordinal);
            foreach (var id in sieve?.Suspects(batch) ?? batch)
            {
                var one = Check(id, guard);
                result = result.Add(one);
                if (one.Findings.Count > 0 || one.Skipped.Count > 0)
                {
                    found.Add(id);
                }
            }

            clean?.Add([.. batch.Where(id => !found.Contains(id))]);
        }

        return result;
    }

    public ScanResult Check(string commit, Guard guard) =>
        guard.Check([.. CommitText.OfCommit(Object(commit)), .. Reader.Commit(commit)]);

    public void Dispose()
    {
        objects.Dispose();
        Reader.Dispose();
    }
}
