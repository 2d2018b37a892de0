using HookGuard.Changes;

namespace HookGuard.Git.Storage;

/// <summary>
/// Reads objects where git keeps them, without starting git: files of their own, packs, and the same of the repositories that this
/// one borrows from. Threads may share it. What it does not find may be there all the same, kept in a way that it does not know: then git has to be asked.
/// </summary>
internal sealed class ObjectStore : IDisposable
{
    private const int IdLength = 20;

    private readonly RepositoryPaths paths;
    private readonly Lazy<IReadOnlyList<string>> folders;
    private readonly Lazy<IReadOnlyList<PackFile>> packs;
    private readonly ObjectCache<UInt128> known = new(4 << 20);
    private readonly ObjectCache<(PackFile, long)> packed = new(48 << 20);
    private bool wasPacked;

    public ObjectStore(RepositoryPaths paths)
    {
        this.paths = paths;
        folders = new(() => ObjectFolders.Of(paths));
        packs = new(OpenPacks);
    }

    /// <summary>Null where it does not find it; throws a <see cref="GuardException"/> where it is damaged.</summary>
    /// <param name="id">A full id.</param>
    public GitObject? Read(string id)
    {
        if (id.Length < 2 * IdLength)
        {
            return null;
        }

        var key = GitObject.Prefix(id);
        if (known.Find(id, key) is { } before)
        {
            return before;
        }

        // Where the last one was, the next one is likely to be.
        var found = wasPacked ? Guarded(id, ReadPacked) ?? ReadLoose(id) : ReadLoose(id) ?? Guarded(id, ReadPacked);
        // A blob is read once, and the others again and again on the way to it.
        if (found is { Type: not "blob" })
        {
            known.AddCopy(key, found);
        }

        return found;
    }

    /// <summary>The same, of those that are in files of their own.</summary>
    public GitObject? ReadLoose(string id) => Guarded(id, FindLoose);

    /// <summary>The same, but null where it is damaged as well: git may have another copy.</summary>
    public GitObject? TryRead(string id)
    {
        try
        {
            return Read(id);
        }
        catch (GuardException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        foreach (var pack in packs.IsValueCreated ? packs.Value : [])
        {
            pack.Dispose();
        }
    }

    private static GitObject? Guarded(string id, Func<string, GitObject?> read)
    {
        try
        {
            return read(id);
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw GitProblem.Because($"the object {id} is damaged", problem);
        }
    }

    private GitObject? FindLoose(string id)
    {
        foreach (var folder in folders.Value)
        {
            if (LooseObject.Read(folder, id) is { } found)
            {
                wasPacked = false;
                return found;
            }
        }

        return null;
    }

    private GitObject? ReadPacked(string id)
    {
        Span<byte> binary = stackalloc byte[IdLength];
        if (id.Length != 2 * IdLength)
        {
            return null;
        }

        Convert.FromHexString(id, binary, out _, out _);
        foreach (var pack in packs.Value)
        {
            if (Read(pack, id, binary) is { } found)
            {
                wasPacked = true;
                return found;
            }
        }

        return null;
    }

    // A length may be damaged: git knows it from the base of the delta as well.
    private static GitObject? Read(PackFile pack, string id, ReadOnlySpan<byte> binary)
    {
        try
        {
            return pack.Read(id, binary);
        }
        catch (TooLargeException problem)
        {
            throw new InvalidDataException(problem.Message, problem);
        }
    }

    private IReadOnlyList<PackFile> OpenPacks() =>
        RepositoryFormat.HasPlainObjects(paths)
            ?
            [
                .. folders
                    .Value.Select(folder => Path.Join(folder, "pack"))
                    .Where(Directory.Exists)
                    .SelectMany(folder => Directory.EnumerateFiles(folder, "*.idx"))
                    .Select(TryOpen)
                    .OfType<PackFile>(),
            ]
            : [];

    // One that is damaged or of another version holds nothing that could be read here.
    private PackFile? TryOpen(string index)
    {
        try
        {
            return new PackFile(index, packed);
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
