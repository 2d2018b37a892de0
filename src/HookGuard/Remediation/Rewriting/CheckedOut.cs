using HookGuard.Git.Commands;
using HookGuard.Git.Storage;
using HookGuard.Remediation.Tracing;

namespace HookGuard.Remediation.Rewriting;

/// <summary>A work tree of the repository.</summary>
/// <param name="Folder">Its top.</param>
/// <param name="Branch">What HEAD names; null where it is detached.</param>
/// <param name="Head">The commit of HEAD.</param>
/// <param name="Before">The commit that HEAD had before a rewrite which can be undone.</param>
internal sealed record CheckedOut(string Folder, string? Branch, string Head, string? Before)
{
    private const string NoSubmodules = "--ignore-submodules=all";

    private static readonly string[] UnderWay =
    [
        "MERGE_HEAD",
        "CHERRY_PICK_HEAD",
        "REVERT_HEAD",
        "rebase-merge",
        "rebase-apply",
        "BISECT_LOG",
    ];

    /// <summary>Whether commands run in it now. A HEAD that is on no branch is rewritten nowhere else.</summary>
    public bool IsHere { get; private init; }

    /// <summary>Whether a rewrite was stopped after it had moved the branch, and before it had moved the files.</summary>
    public bool IsBehind { get; private init; }

    private string At => IsBehind ? Before! : Head;

    /// <summary>Every work tree of the repository, as it is before a rewrite.</summary>
    public static IReadOnlyList<CheckedOut> All(string folder)
    {
        var here = RepositoryPaths.Find(folder).GitDirectory;
        var kept = RewriteBackup.Read(folder).ToDictionary(one => one.Name, one => one.Id, StringComparer.Ordinal);
        return
        [
            .. WorkTrees
                .Of(folder)
                .Select(tree => Of(tree, kept, isHere: RepositoryPaths.Find(tree).GitDirectory == here))
                .OfType<CheckedOut>(),
        ];
    }

    /// <exception cref="GuardException">It has changes that a rewrite could lose.</exception>
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

        // It also makes git look at the files again.
        var changed = GitProcess.Read(Folder, ["status", "--porcelain", "--untracked-files=no", NoSubmodules, "-z"]);
        if (IsBehind ? Is(["diff-files", "--quiet", NoSubmodules]) : changed is { Length: 0 })
        {
            return;
        }

        throw Before is { } before && before != Head
            ? new GuardException(
                ExitCode.Usage,
                $"{Folder} has changes that are not committed, after a rewrite that may have been interrupted",
                $"Save elsewhere what you changed yourself; then 'git reset --hard' in {Folder} brings its files to the new history."
            )
            : new GuardException(
                ExitCode.Usage,
                $"{Folder} has changes that are not committed",
                "Commit them first, after 'hookguard fix' where they contain the value."
            );
    }

    /// <summary>Brings the files to where HEAD is now.</summary>
    public void Follow()
    {
        if (HeadOf(Folder) is { } head)
        {
            Move(At, head);
        }
    }

    /// <summary>Brings the files to where they were before the rewrite that is undone.</summary>
    public void GoBack() => Move(At, Before ?? Head);

    /// <summary>Takes back <see cref="GoBack"/>.</summary>
    public void Return() => Move(Before ?? Head, Head);

    private void Move(string from, string to)
    {
        if (from != to)
        {
            GitProcess.Read(Folder, ["read-tree", "-m", "-u", from, to]);
        }
    }

    private static CheckedOut? Of(string folder, Dictionary<string, string> kept, bool isHere)
    {
        if (HeadOf(folder) is not { } head)
        {
            return null;
        }

        var branch = GitProcess
            .ReadText(folder, ["symbolic-ref", "--quiet", "HEAD"], expectedFailure: 1)
            ?.TrimEnd('\n');
        var before = branch is not null || isHere ? kept.GetValueOrDefault(branch ?? "HEAD") : null;
        var tree = new CheckedOut(folder, branch, head, before);
        return tree with
        {
            IsHere = isHere,
            IsBehind =
                before is not null
                && before != head
                && tree.Is(["diff-index", "--cached", "--quiet", NoSubmodules, before]),
        };
    }

    private bool Is(string[] question) => GitProcess.Read(Folder, question, expectedFailure: 1) is not null;

    private static string? HeadOf(string folder) =>
        GitProcess
            .ReadText(folder, ["rev-parse", "--quiet", "--verify", "HEAD^{commit}"], expectedFailure: 1)
            ?.TrimEnd('\n');
}
