using LibGit2Sharp;

namespace HookGuard.Git;

/// <summary>Reads through LibGit2Sharp, in process.</summary>
internal sealed class LibGit2ChangeReader : IChangeReader
{
    private readonly Repository repository;

    public LibGit2ChangeReader(string folder)
    {
        var indexFile = Environment.GetEnvironmentVariable("GIT_INDEX_FILE");
        repository = new Repository(
            Repository.Discover(folder),
            new RepositoryOptions { IndexPath = indexFile is null ? null : Path.GetFullPath(indexFile) }
        );
    }

    public IEnumerable<Change> Staged()
    {
        var options = new CompareOptions { Similarity = SimilarityOptions.None };
        foreach (
            var entry in repository.Diff.Compare<TreeChanges>(
                repository.Head.Tip?.Tree,
                DiffTargets.Index,
                paths: null,
                explicitPathsOptions: null,
                compareOptions: options
            )
        )
        {
            yield return new Change
            {
                Kind = entry.Mode == Mode.SymbolicLink ? ChangeKind.Symlink : ChangeKind.File,
                Path = entry.Path,
                New = entry.Status == LibGit2Sharp.ChangeKind.Deleted ? null : BlobOf(entry.Oid),
                Old = [entry.Status == LibGit2Sharp.ChangeKind.Added ? null : BlobOf(entry.OldOid)],
            };
        }
    }

    public Blob? InIndex(string path) => repository.Index[path] is { } entry ? BlobOf(entry.Id) : null;

    public void Dispose() => repository.Dispose();

    private Blob BlobOf(ObjectId id) => new(id.Sha, () => Read(id));

    private byte[] Read(ObjectId id)
    {
        using var stream = repository.Lookup<LibGit2Sharp.Blob>(id).GetContentStream();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
