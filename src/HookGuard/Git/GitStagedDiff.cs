using HookGuard.Git.Commands;

namespace HookGuard.Git;

/// <summary>Compares through git's plumbing, one process a commit: it reads whatever git reads.</summary>
internal sealed class GitStagedDiff(ObjectReader objects, IEnumerable<string?> commits) : IStagedDiff
{
    private readonly List<GitRun> comparing =
    [
        .. commits
            .Select(commit => commit ?? objects.Git.EmptyTree)
            .Select(side => new GitRun(
                GitProcess.Start(
                    objects.Folder,
                    ["diff-index", "--cached", "--ita-invisible-in-index", .. RawDiff.Options, side, "--"]
                )
            )),
    ];

    public IReadOnlyList<IReadOnlyList<RawChange>> TryRead() => comparing.ConvertAll(git => RawDiff.Parse(git.Read()!));
}
