using HookGuard.Git.Commands;

namespace HookGuard.Git;

/// <summary>Compares through git's plumbing, one process a commit: it reads whatever git reads.</summary>
internal sealed class GitStagedDiff(ObjectReader objects, IEnumerable<string?> commits) : IStagedDiff
{
    private readonly List<(string? Commit, GitRun Git)> comparing =
    [
        .. commits.Select(commit => (commit, Start(objects, commit ?? objects.Git.EmptyTree))),
    ];

    public IReadOnlyList<IReadOnlyList<RawChange>> TryRead() =>
        comparing.ConvertAll(one =>
            RawDiff.Parse(
                EndlessFolders.Bound(
                    () => one.Git.Read()!,
                    () => EndlessFolders.AreIn(objects, one.Commit),
                    one.Git.End
                )
            )
        );

    private static GitRun Start(ObjectReader objects, string side) =>
        new(
            GitProcess.Start(
                objects.Folder,
                ["diff-index", "--cached", "--ita-invisible-in-index", .. RawDiff.Options, side, "--"]
            )
        );
}
