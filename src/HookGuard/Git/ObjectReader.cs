using HookGuard.Git.Commands;
using HookGuard.Git.Storage;

namespace HookGuard.Git;

/// <summary>The objects of a repository: read in process where that is possible, else by a git that answers as long as this lives.</summary>
internal sealed class ObjectReader : IDisposable
{
    private readonly CatFile git;
    private readonly References references;
    private readonly bool ownsStore;

    public ObjectReader(RepositoryPaths paths, string folder)
        : this(paths, folder, new ObjectStore(paths)) => ownsStore = true;

    private ObjectReader(RepositoryPaths paths, string folder, ObjectStore store)
    {
        Paths = paths;
        Folder = folder;
        Store = store;
        git = new CatFile(folder);
        references = new References(paths);
    }

    public RepositoryPaths Paths { get; }

    public string Folder { get; }

    public ObjectStore Store { get; }

    /// <summary>The same for another thread. Has to go first.</summary>
    public ObjectReader Share() => new(Paths, Folder, Store);

    /// <summary>Null where there is none of that name.</summary>
    public GitObject? Read(string name) =>
        (references.Resolve(name) is { } id ? Store.TryRead(id) : null) ?? git.Read(name);

    public void Dispose()
    {
        git.Dispose();
        if (ownsStore)
        {
            Store.Dispose();
        }
    }
}
