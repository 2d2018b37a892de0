using System.Text;
using HookGuard.FileSystem;
using HookGuard.Git.Commands;
using HookGuard.Git.Storage;

namespace HookGuard.Remediation.Fixing;

/// <summary>
/// What <c>git add</c> stored of a value stays among git's objects after the file is fixed, until git cleans up weeks later. This
/// takes it out at once where nothing can need it: it never was in a commit, nothing in the git directory names it, and no other
/// repository shares the objects.
/// </summary>
internal sealed class UnreachableBlobs
{
    private readonly string root;
    private readonly RepositoryPaths paths;

    private UnreachableBlobs(string root) => (this.root, paths) = (root, RepositoryPaths.Find(root));

    public static Pruned Delete(string root, IReadOnlyCollection<string> secrets)
    {
        var blobs = new UnreachableBlobs(root);
        var holding = blobs.Holding([.. secrets.Select(Encoding.UTF8.GetBytes)]);
        if (holding.Count == 0)
        {
            return default;
        }

        try
        {
            return blobs.Delete(holding);
        }
        catch (GuardException)
        {
            // Damaged or incomplete objects: nobody can tell then.
            return new Pruned(0, holding.Count);
        }
    }

    private Pruned Delete(List<string> holding)
    {
        var needed = Lines("rev-list", "--objects", "--no-object-names", "--all", "--reflog", "--indexed-objects")
            .ToHashSet(StringComparer.Ordinal);
        var unreachable = holding.FindAll(id => !needed.Contains(id));
        var deletable =
            unreachable.Count == 0 || IsShared()
                ? []
                : unreachable.Except(Doubtful(needed, unreachable), StringComparer.Ordinal);
        var objects = new FileRoot(paths.Objects);
        var deleted = deletable.Count(id => objects.Delete($"{id[..2]}/{id[2..]}"));
        return new Pruned(holding.Count - unreachable.Count, unreachable.Count - deleted);
    }

    private List<string> Holding(List<byte[]> values)
    {
        using CatFile objects = new(root);
        return
        [
            .. Loose()
                .Where(id =>
                    objects.Read(id) is (_, "blob", var content)
                    && values.Exists(value => content.Span.IndexOf(value) >= 0)
                ),
        ];
    }

    private IEnumerable<string> Loose() =>
        from prefix in Directory.EnumerateDirectories(paths.Objects, "??")
        from file in Directory.EnumerateFiles(prefix)
        select Path.GetFileName(prefix) + Path.GetFileName(file);

    /// <summary>
    /// Those that a lost commit, such as an autostash or what was fetched last, holds: commits that no ref leads to count whoever
    /// may still name them. And those that a file of git's names: the tree of a merge, the ref of another work tree, an index
    /// that is being written.
    /// </summary>
    private HashSet<string> Doubtful(HashSet<string> needed, List<string> unreachable)
    {
        var types = Lines("cat-file", "--batch-all-objects", "--unordered", "--batch-check=%(objectname) %(objecttype)")
            .Select(line => line.Split(' '))
            .Where(fields => fields is [var id, not "blob"] && !needed.Contains(id))
            .ToDictionary(fields => fields[0], fields => fields[1], StringComparer.Ordinal);
        var roots = types
            .Where(type => type.Value is not "tree")
            .Select(type => type.Key)
            .ToHashSet(StringComparer.Ordinal);
        HashSet<string> doubtful = new(StringComparer.Ordinal);
        foreach (var content in StateFiles())
        {
            roots.UnionWith(types.Keys.Where(id => Names(content, id)));
            doubtful.UnionWith(unreachable.Where(id => Names(content, id)));
        }

        if (roots.Count > 0)
        {
            doubtful.UnionWith(Lines(roots, "rev-list", "--objects", "--no-object-names", "--stdin", "--not", "--all"));
        }

        return doubtful;
    }

    private static bool Names(byte[] content, string id) =>
        content.AsSpan().IndexOf(Encoding.ASCII.GetBytes(id)) >= 0
        || content.AsSpan().IndexOf(Convert.FromHexString(id)) >= 0;

    private IEnumerable<byte[]> StateFiles()
    {
        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint };
        var files = new FileRoot(paths.CommonDirectory);
        Stack<DirectoryInfo> folders = new([new DirectoryInfo(paths.CommonDirectory)]);
        while (folders.TryPop(out var folder))
        {
            foreach (var entry in folder.EnumerateFileSystemInfos("*", options))
            {
                if (entry is DirectoryInfo inner)
                {
                    // Submodules have objects of their own, and the journal of this fix names what it took out.
                    if (inner.Name is not ("objects" or "modules" or "hooks" or "lfs" or "hookguard"))
                    {
                        folders.Push(inner);
                    }
                }
                else if (files.Read(entry.FullName) is { } content)
                {
                    yield return content;
                }
            }
        }

        if (BoundedFile.TryRead(paths.IndexFile, BoundedFile.LargestLimit) is { } index)
        {
            yield return index;
        }
    }

    // Who borrows objects is not written down where they are lent. These are the signs that somebody may.
    private bool IsShared() =>
        File.Exists(Path.Join(paths.Objects, "info", "alternates"))
        || new DirectoryInfo(paths.Objects).LinkTarget is not null
        || Environment.GetEnvironmentVariable("GIT_OBJECT_DIRECTORY") is not null
        || Environment.GetEnvironmentVariable("GIT_ALTERNATE_OBJECT_DIRECTORIES") is not null
        || Settings().Exists(setting => setting is "extensions.preciousobjects\ntrue" or "gc.pruneexpire\nnever");

    private List<string> Settings() =>
        [
            .. (
                GitProcess.ReadText(
                    root,
                    ["config", "-z", "--get-regexp", @"^(extensions\.preciousobjects|gc\.pruneexpire)$"],
                    expectedFailure: 1
                ) ?? ""
            ).Split('\0'),
        ];

    private string[] Lines(params string[] arguments) => Lines(null, arguments);

    private string[] Lines(IEnumerable<string>? input, params string[] arguments) =>
        Encoding
            .ASCII.GetString(GitProcess.Read(root, arguments, input)!)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
