using HookGuard.FileSystem;

namespace HookGuard.Installation.SelfTest;

/// <summary>
/// A work tree in a scratch copy, since hook managers read their files, and the programs they run, from it: links, or copies where the
/// system gives none.
/// </summary>
/// <param name="apart">The files that are left to others, relative to the top.</param>
/// <param name="link">Makes a link to a file or a folder; false where it cannot.</param>
internal sealed class WorkTreeView(IReadOnlySet<string> apart, Func<FileSystemInfo, string, bool> link)
{
    private const string Git = ".git";

    public static void Make(string top, string copy, IReadOnlySet<string> apart) =>
        new WorkTreeView(apart, TryLink).Make(top, copy);

    public void Make(string top, string copy) => Fill(new DirectoryInfo(top), copy, "");

    // A link may point nowhere, and copying from a pipe would wait for ever.
    public static bool IsReadable(string file) => File.Exists(file) && BoundedFile.Refusal(file) is null;

    private void Fill(DirectoryInfo folder, string copy, string prefix)
    {
        foreach (
            var entry in folder
                .EnumerateFileSystemInfos()
                .Where(entry => entry.Name is not Git && (prefix is not "" || entry.Name is not SelfTestCase.Folder))
        )
        {
            var path = prefix + entry.Name;
            if (!apart.Contains(path))
            {
                Show(entry, Path.Combine(copy, entry.Name), path);
            }
        }
    }

    private void Show(FileSystemInfo entry, string copy, string path)
    {
        var inner = entry as DirectoryInfo is { LinkTarget: null } real ? real : null;
        // Git sees no file behind a link, and a commit of everything would take it for deleted.
        var isParted = inner is not null && apart.Any(file => file.StartsWith($"{path}/", StringComparison.Ordinal));
        // Git reads none of its own files through a link, neither here nor there.
        var isOfGit = entry is FileInfo && entry.Name.StartsWith(Git, StringComparison.Ordinal);
        if (!isParted && !isOfGit && link(entry, copy))
        {
            return;
        }

        if (inner is not null)
        {
            Directory.CreateDirectory(copy);
            Fill(inner, copy, $"{path}/");
        }
        else if (entry is FileInfo && !(isOfGit && entry.LinkTarget is not null) && IsReadable(entry.FullName))
        {
            File.Copy(entry.FullName, copy);
        }
    }

    private static bool TryLink(FileSystemInfo target, string path)
    {
        try
        {
            if (target is DirectoryInfo)
            {
                Directory.CreateSymbolicLink(path, target.FullName);
            }
            else
            {
                File.CreateSymbolicLink(path, target.FullName);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Windows asks for a privilege.
            return false;
        }

        return new FileInfo(path).LinkTarget is not null;
    }
}
