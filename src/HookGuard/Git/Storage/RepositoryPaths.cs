using System.Text;
using HookGuard.FileSystem;

namespace HookGuard.Git.Storage;

/// <summary>Where a repository keeps its things, found as git finds it, without starting git.</summary>
/// <param name="GitDirectory">What belongs to this work tree.</param>
/// <param name="CommonDirectory">What all linked work trees share: references and objects.</param>
/// <param name="IndexFile">The index that git is about to record; it may not exist yet.</param>
internal sealed record RepositoryPaths(string GitDirectory, string CommonDirectory, string IndexFile)
{
    private const int LinkLimit = 1 << 20;

    private readonly Lazy<ConfigFile?> config = new(() => ConfigFile.TryRead(Path.Join(CommonDirectory, "config")));

    /// <summary>The top of the work tree around a folder; null where there is none.</summary>
    public static string? TopAround(string folder) =>
        WorkTree is { } top ? Path.GetFullPath(top, folder)
        : Variable("GIT_DIR") is not null ? Path.GetFullPath(folder)
        : RepositoryRoot.TopAround(folder);

    /// <summary>Where the work tree is, if the environment says so.</summary>
    public static string? WorkTree => Variable("GIT_WORK_TREE");

    /// <summary>Whether it is an index at all, be it still to be written.</summary>
    public bool NamesIndex => Variable("GIT_INDEX_FILE") is not null || File.Exists(IndexFile);

    public string Objects => Variable("GIT_OBJECT_DIRECTORY") ?? Path.Join(CommonDirectory, "objects");

    /// <summary>The settings that all work trees share, read once; null where only git can tell what they are.</summary>
    public ConfigFile? Config => config.Value;

    public static RepositoryPaths Find(string folder)
    {
        var (gitDirectory, top) = Variable("GIT_DIR") is { } given
            ? (Path.GetFullPath(given, folder), folder)
            : Discover(folder);
        var link = Path.Join(gitDirectory, "commondir");
        var common =
            Variable("GIT_COMMON_DIR")
            ?? (
                BoundedFile.TryRead(link, LinkLimit) is { } path
                    ? Path.GetFullPath(NameIn(path), gitDirectory)
                    : gitDirectory
            );
        var index = Variable("GIT_INDEX_FILE") is { } other
            ? Path.GetFullPath(other, top)
            : Path.Join(gitDirectory, "index");
        return new RepositoryPaths(gitDirectory, common, index);
    }

    /// <summary>The commits that are being merged, by full id; none while no merge is under way.</summary>
    public IReadOnlyList<string> MergeHeads() =>
        [.. (BoundedFile.TryReadLines(Path.Join(GitDirectory, "MERGE_HEAD")) ?? []).Where(line => line.Length > 0)];

    private static (string GitDirectory, string Top) Discover(string folder) =>
        RepositoryRoot.Find(folder) is (var top, var git)
            ? (File.Exists(git) ? FollowLink(git, top) : git, top)
            : throw new GuardException(
                ExitCode.Usage,
                "this folder is not in a git repository",
                "Change to a folder of the repository and try again."
            );

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    // Up to the first NUL, as git does.
    private static string NameIn(byte[] content) => Encoding.UTF8.GetString(content).Split('\0')[0].Trim();

    // Linked worktrees and submodules have a file there that names the real place.
    private static string FollowLink(string file, string top)
    {
        const string prefix = "gitdir:";
        var text = NameIn(BoundedFile.TryRead(file, LinkLimit) ?? []);
        return text.StartsWith(prefix, StringComparison.Ordinal)
            ? Path.GetFullPath(text[prefix.Length..].Trim(), top)
            : throw new GuardException(
                ExitCode.Incomplete,
                $"{file} does not name a git directory",
                "Run 'git status' to see how git reads it."
            );
    }
}
