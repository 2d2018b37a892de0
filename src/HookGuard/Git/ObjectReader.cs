using HookGuard.Changes;
using HookGuard.Git.Commands;
using HookGuard.Git.Storage;

namespace HookGuard.Git;

/// <summary>The objects of a repository: read in process where that is possible, else by a git that answers as long as this lives.</summary>
internal sealed class ObjectReader : IDisposable
{
    private readonly CatFile catFile;
    private readonly References references;
    private readonly bool ownsStore;

    public ObjectReader(RepositoryPaths paths, string folder)
        : this(paths, folder, new ObjectStore(paths), new GitQueries(folder)) => ownsStore = true;

    private ObjectReader(RepositoryPaths paths, string folder, ObjectStore store, GitQueries git)
    {
        Paths = paths;
        Folder = folder;
        Store = store;
        Git = git;
        catFile = new CatFile(folder);
        references = new References(paths);
    }

    public RepositoryPaths Paths { get; }

    public string Folder { get; }

    public ObjectStore Store { get; }

    public GitQueries Git { get; }

    /// <summary>Whether HEAD names a commit. Git is asked only where its files do not tell.</summary>
    public bool HasHead => references.HasPlainHead() || Git.HasHead;

    /// <summary>The same for another thread. Has to go first.</summary>
    public ObjectReader Share() => new(Paths, Folder, Store, Git);

    /// <summary>Null where there is none of that name.</summary>
    public GitObject? Read(string name) =>
        (references.Resolve(name) is { } id ? Store.TryRead(id) : null) ?? catFile.Read(name);

    /// <summary>The content that a name stands for; null where it stands for none.</summary>
    public Blob? Find(string name) =>
        Read(name) is { Type: "blob" } found ? new Blob(found.Id, () => found.Content) : null;

    /// <summary>Content that is read only when asked for.</summary>
    public Blob Blob(string id) =>
        new(id, () => Read(id)?.Content ?? throw GitProblem.Because($"the object {id} is missing"));

    public void Dispose()
    {
        catFile.Dispose();
        if (ownsStore)
        {
            Store.Dispose();
        }
    }
}
