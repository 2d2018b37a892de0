using HookGuard.FileSystem;

namespace HookGuard.Installation;

/// <summary>
/// The hooks that were there before HookGuard's. They keep their names, and lie as deep as before: dispatchers ask <c>$0</c> for both. What
/// they may look for beside them is linked there.
/// </summary>
/// <param name="hooks">The full path of the folder in which git looks for hooks.</param>
/// <param name="files">Writes in that folder.</param>
/// <param name="kept">Writes beside that folder.</param>
internal sealed class EarlierHooks(string hooks, FileRoot files, FileRoot kept)
{
    public const string Suffix = "-before-hookguard";

    private const string Replaced = ".replaced";

    public string Folder => hooks + Suffix;

    /// <summary>Hooks that another program has overwritten, so that they ran no more, and that nobody asked to lose.</summary>
    public IEnumerable<string> ReplacedHooks =>
        Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*" + Replaced).Order(StringComparer.Ordinal) : [];

    public string PathOf(string hook) => Path.Combine(Folder, hook);

    // A link that points nowhere counts as well.
    public bool Has(string hook) => new FileInfo(PathOf(hook)) is { Exists: true } or { LinkTarget: not null };

    /// <summary>Keeps a copy, while the hook is still in its place.</summary>
    public void Keep(string hook)
    {
        var file = Path.Combine(hooks, hook);
        if (Has(hook))
        {
            Succeed(hook);
        }

        files.Copy(file, kept, PathOf(hook));
    }

    /// <summary>Moves a hook to where it would be without HookGuard.</summary>
    public void Restore(string hook, string place) => kept.Move(PathOf(hook), files, place);

    /// <summary>Drops what another program has written anew in the place of the hook, and sets anything else aside.</summary>
    public void Succeed(string hook)
    {
        if (IsSuccessor(Path.Combine(hooks, hook), PathOf(hook)))
        {
            kept.Delete(PathOf(hook));
        }
        else if (Has(hook))
        {
            kept.Move(PathOf(hook), kept, PathOf(hook) + Replaced);
        }
    }

    /// <summary>Drops a hook of one of these authors.</summary>
    public void GiveUp(string hook, IEnumerable<string> authors)
    {
        if (HookAuthor.Of(PathOf(hook)) is { } author && authors.Contains(author, StringComparer.Ordinal))
        {
            kept.Delete(PathOf(hook));
        }
    }

    /// <summary>Has scripts find beside an earlier hook whatever they found before.</summary>
    public void LinkNeighbours()
    {
        if (!HookNames.All.Any(Has))
        {
            return;
        }

        foreach (var entry in Neighbours().Where(entry => !Path.Exists(PathOf(entry.Name))))
        {
            if (OperatingSystem.IsWindows())
            {
                // Links need a privilege there.
                if (entry is FileInfo)
                {
                    files.Copy(entry.FullName, kept, PathOf(entry.Name));
                }
            }
            else
            {
                kept.Link(PathOf(entry.Name), TargetOf(entry.Name));
            }
        }
    }

    /// <summary>Takes away the links, and the folder where nothing else is in it.</summary>
    public void Clear()
    {
        if (!Directory.Exists(Folder) || HookNames.All.Any(Has))
        {
            return;
        }

        foreach (var entry in new DirectoryInfo(Folder).EnumerateFileSystemInfos())
        {
            var original = Path.Combine(hooks, entry.Name);
            if (
                entry.LinkTarget == TargetOf(entry.Name)
                || (entry.LinkTarget is null && IsSame(original, entry.FullName))
            )
            {
                kept.Delete(entry.FullName);
            }
        }

        kept.DeleteIfEmpty(Folder);
    }

    private IEnumerable<FileSystemInfo> Neighbours() =>
        new DirectoryInfo(hooks)
            .EnumerateFileSystemInfos()
            .Where(entry =>
                entry.Name[0] != '.'
                && entry.Extension != ".sample"
                && !HookNames.All.Contains(entry.Name, StringComparer.Ordinal)
                && !Shim.IsAt(entry.FullName)
            );

    private string TargetOf(string name) => $"../{Path.GetFileName(hooks)}/{name}";

    // A program that installs its hooks again writes what it wrote before, or what it writes now.
    private static bool IsSuccessor(string now, string before) =>
        IsSame(now, before) || (HookAuthor.Of(now) is { } author && author == HookAuthor.Of(before));

    private static bool IsSame(string one, string other)
    {
        var (first, second) = (new FileInfo(one), new FileInfo(other));
        return first.Exists
            && second.Exists
            && first.LinkTarget == second.LinkTarget
            && (
                first.LinkTarget is not null
                || (
                    first.Length == second.Length
                    && BoundedFile.TryRead(one).AsSpan().SequenceEqual(BoundedFile.TryRead(other))
                )
            );
    }
}
