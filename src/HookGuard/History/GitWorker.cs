using HookGuard.Changes;
using HookGuard.Git;

namespace HookGuard.History;

/// <summary>What one thread needs to read a repository by itself.</summary>
internal sealed class GitWorker : IDisposable
{
    private readonly ObjectReader objects;
    private readonly CommitReader reader;

    public GitWorker(ObjectReader objects)
    {
        this.objects = objects;
        reader = new CommitReader(objects);
    }

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

    public GitObject Commit(string id) => Object(id) ?? throw GitProblem.Because($"the commit {id} is missing");

    /// <summary>All that a commit records: its message and other fields, and the paths that it changes.</summary>
    public IReadOnlyList<Change> Changes(string commit) =>
        [.. CommitText.OfCommit(Commit(commit)), .. reader.Commit(commit)];

    public Blob? BlobIn(string commit, string path) => reader.InCommit(commit, path);

    /// <inheritdoc cref="CommitReader.ChangesAt"/>
    public IReadOnlyList<RawChange> ChangesAt(string commit, PathSet paths) => reader.ChangesAt(commit, paths);

    public void Dispose() => reader.Dispose();
}
