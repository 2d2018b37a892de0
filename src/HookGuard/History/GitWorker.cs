using HookGuard.Detection;
using HookGuard.Git;

namespace HookGuard.History;

/// <summary>What one thread needs to read a repository by itself.</summary>
internal sealed class GitWorker : IDisposable
{
    private readonly Detector detector;
    private readonly GitObjects objects;
    private readonly GitChangeReader reader;
    private PatchSource? patches;

    public GitWorker(GitObjects objects, Detector detector)
    {
        this.objects = objects;
        this.detector = detector;
        reader = new GitChangeReader(objects);
    }

    public IReadOnlyList<CommitPatch> Patches(IReadOnlyList<string> commits) =>
        (patches ??= new PatchSource(objects.Folder, detector)).Read(commits);

    public GitObject? Object(string id) => objects.Read(id);

    /// <summary>The same, but null also where it cannot be read, such as what a partial clone left out.</summary>
    public GitObject? TryObject(string id)
    {
        try
        {
            return objects.Read(id);
        }
        catch (GuardException)
        {
            return null;
        }
    }

    /// <summary>All that a commit records: its message and other fields, and the paths that it changes.</summary>
    public IReadOnlyList<Change> Changes(string commit) =>
        objects.Read(commit) is { } read
            ? [.. CommitText.OfCommit(read), .. reader.Commit(commit)]
            : throw GitProblem.Because($"the commit {commit} is missing");

    public void Dispose()
    {
        patches?.Dispose();
        reader.Dispose();
    }
}
