namespace HookGuard.Git;

/// <summary>Where a repository keeps its things, found as git finds it, without starting git.</summary>
internal sealed record RepositoryPaths(string GitDirectory, string IndexFile)
{
    public static RepositoryPaths Find(string folder)
    {
        var (gitDirectory, top) = Environment.GetEnvironmentVariable("GIT_DIR") is { Length: > 0 } given
            ? (Path.GetFullPath(given, folder), folder)
            : Discover(folder);
        var index = Environment.GetEnvironmentVariable("GIT_INDEX_FILE") is { Length: > 0 } other
            ? Path.GetFullPath(other, top)
            : Path.Join(gitDirectory, "index");
        return new RepositoryPaths(gitDirectory, index);
    }

    /// <summary>The commits that are being merged, by full id; none while no merge is under way.</summary>
    public IReadOnlyList<string> MergeHeads()
    {
        var file = Path.Join(GitDirectory, "MERGE_HEAD");
        return File.Exists(file) ? [.. File.ReadLines(file).Where(line => line.Length > 0)] : [];
    }

    private static (string GitDirectory, string Top) Discover(string folder)
    {
        for (var at = Path.GetFullPath(folder); at is not null; at = Path.GetDirectoryName(at))
        {
            var dotGit = Path.Join(at, ".git");
            if (IsGitDirectory(dotGit))
            {
                return (dotGit, at);
            }

            if (File.Exists(dotGit))
            {
                return (FollowLink(dotGit, at), at);
            }

            if (IsGitDirectory(at))
            {
                return (at, at);
            }
        }

        throw new GuardException(
            ExitCode.Usage,
            "this folder is in no git repository",
            "Change to a folder of the repository and try again."
        );
    }

    private static bool IsGitDirectory(string path) =>
        File.Exists(Path.Join(path, "HEAD"))
        && (Directory.Exists(Path.Join(path, "objects")) || File.Exists(Path.Join(path, "commondir")));

    // Linked worktrees and submodules have a file there that names the real place.
    private static string FollowLink(string file, string top)
    {
        const string prefix = "gitdir:";
        var text = File.ReadAllText(file);
        return text.StartsWith(prefix, StringComparison.Ordinal)
            ? Path.GetFullPath(text[prefix.Length..].Trim(), top)
            : throw new GuardException(
                ExitCode.Incomplete,
                $"{file} does not name a git directory",
                "Run 'git status' to see what git makes of it."
            );
    }
}
