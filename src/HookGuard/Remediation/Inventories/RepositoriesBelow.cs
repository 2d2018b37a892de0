namespace HookGuard.Remediation.Inventories;

/// <summary>The repositories in a folder, however deep, bare ones too. No link is followed.</summary>
internal static class RepositoriesBelow
{
    private static readonly EnumerationOptions Folders = new()
    {
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
    };

    public static IEnumerable<string> Of(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new GuardException(ExitCode.Usage, $"there is no folder '{folder}'", "Check the path.");
        }

        Stack<string> open = new([Path.GetFullPath(folder)]);
        while (open.TryPop(out var at))
        {
            if (Path.Exists(Path.Join(at, ".git")))
            {
                yield return at;
            }
            else if (IsBare(at))
            {
                yield return at;
                continue;
            }

            foreach (var inner in Directory.EnumerateDirectories(at, "*", Folders))
            {
                if (Path.GetFileName(inner) != ".git")
                {
                    open.Push(inner);
                }
            }
        }
    }

    private static bool IsBare(string folder) =>
        File.Exists(Path.Join(folder, "HEAD"))
        && Directory.Exists(Path.Join(folder, "objects"))
        && Directory.Exists(Path.Join(folder, "refs"));
}
