using HookGuard.FileSystem;
using HookGuard.Masking;

namespace HookGuard.History;

/// <summary>The repositories that a file lists, a path or an address a line, or that lie below a folder.</summary>
internal static class RepositoryList
{
    // Clones and mirrors lie beside each other, perhaps by host and owner.
    private const int Deepest = 8;

    /// <returns>In an order that is the same on every machine.</returns>
    public static IReadOnlyList<ListedRepository> Read(string list)
    {
        var repositories = Directory.Exists(list) ? Below(Path.GetFullPath(list)) : InFile(list);
        return repositories is not []
            ? [.. repositories.OrderBy(one => one.Name.ToString(), StringComparer.Ordinal)]
            : throw new GuardException(
                ExitCode.Usage,
                $"there is no repository in '{list}'",
                "Name a folder of clones, or a file that lists a path or an address a line."
            );
    }

    private static List<ListedRepository> InFile(string list)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(list))!;
        return
        [
            .. (BoundedFile.TryReadLines(list) ?? [])
                .Select(line => line.Trim())
                .Where(line => line is not ("" or ['#', ..]))
                .Distinct(StringComparer.Ordinal)
                .Select(line =>
                    IsRemote(line)
                        ? new ListedRepository(WithoutLogin(line), line, IsRemote: true)
                        : new ListedRepository(line.TrimEnd('/'), Path.GetFullPath(line, folder), IsRemote: false)
                ),
        ];
    }

    private static List<ListedRepository> Below(string top)
    {
        List<ListedRepository> found = [];
        Stack<(string Folder, int Depth)> folders = new([(top, 0)]);
        while (folders.TryPop(out var next))
        {
            if (RepositoryRoot.Find(next.Folder)?.Top == next.Folder)
            {
                var name = Path.GetRelativePath(top, next.Folder).Replace('\\', '/');
                found.Add(
                    new ListedRepository(name is "." ? Path.GetFileName(top) : name, next.Folder, IsRemote: false)
                );
            }
            else if (next.Depth < Deepest)
            {
                foreach (var folder in new DirectoryInfo(next.Folder).EnumerateDirectories())
                {
                    if (folder.LinkTarget is null)
                    {
                        folders.Push((folder.FullName, next.Depth + 1));
                    }
                }
            }
        }

        return found;
    }

    // As git tells them: "host:path", unless a slash comes before the colon.
    private static bool IsRemote(string line) =>
        line.Contains("://", StringComparison.Ordinal)
        || (line.IndexOf(':', StringComparison.Ordinal) is > 1 and var colon && !line.AsSpan(0, colon).Contains('/'));

    private static ShownPath WithoutLogin(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0;
        var end = address.IndexOf('/', start) is >= 0 and var slash ? slash : address.Length;
        return address[(address.LastIndexOf('@', end - 1, end - start) is >= 0 and var at ? at + 1 : start)..];
    }
}
