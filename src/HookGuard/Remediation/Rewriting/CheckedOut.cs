using HookGuard.Git.Commands;
using HookGuard.Git.Storage;

namespace HookGuard.Remediation.Rewriting;

/// <summary>A work tree and the commit that it is at.</summary>
internal sealed record CheckedOut(string Folder, string Head)
{
    private static readonly string[] UnderWay =
    [
        "MERGE_HEAD",
        "CHERRY_PICK_HEAD",
        "REVERT_HEAD",
        "rebase-merge",
        "rebase-apply",
        "BISECT_LOG",
    ];

    /// <summary>Every work tree of the repository, as it is before a rewrite.</summary>
    /// <exception cref="GuardException">One of them has changes that the rewrite could lose.</exception>
    public static IReadOnlyList<CheckedOut> All(string folder) =>
        [
            .. GitProcess
                .ReadText(folder, ["worktree", "list", "--porcelain", "-z"])!
                .Split("\0\0", StringSplitOptions.RemoveEmptyEntries)
                .Select(entry => entry.Split('\0'))
                .Where(lines => !lines.Contains("bare", StringComparer.Ordinal))
                .Select(lines => lines[0]["worktree ".Length..])
                .Where(Directory.Exists)
                .Where(tree => HeadOf(tree) is not null)
                .Select(tree => new CheckedOut(tree, HeadOf(tree)!)),
        ];

    public void RequireClean()
    {
        if (
            UnderWay.FirstOrDefault(name => Path.Exists(Path.Join(RepositoryPaths.Find(Folder).GitDirectory, name))) is
            { } state
        )
        {
            throw new GuardException(
                ExitCode.Usage,
                $"a merge, rebase, cherry-pick, revert or bisection is under way in {Folder} ({state})",
                "Finish or abort it first."
            );
        }

        if (
            GitProcess.Read(Folder, ["status", "--porcelain", "--untracked-files=no", "--ignore-submodules=all", "-z"])
            is not { Length: 0 }
        )
        {
            throw new GuardException(
                ExitCode.Usage,
                $"{Folder} has changes that are not committed",
                "Commit them first, after 'hookguard fix' where they contain the value."
            );
        }
    }

    /// <summary>Brings the files to where HEAD is now.</summary>
    public void Follow()
    {
        if (HeadOf(Folder) is { } head && head != Head)
        {
            GitProcess.Read(Folder, ["read-tree", "-m", "-u", Head, head]);
        }
    }

    private static string? HeadOf(string folder) =>
        GitProcess
            .ReadText(folder, ["rev-parse", "--quiet", "--verify", "HEAD^{commit}"], expectedFailure: 1)
            ?.TrimEnd('\n');
}
