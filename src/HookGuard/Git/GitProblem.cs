namespace HookGuard.Git;

/// <summary>What went wrong in a repository, said the same way whoever reads it.</summary>
internal static class GitProblem
{
    private const string Foreign = "dubious ownership in repository at '";

    public static GuardException Because(string cause, Exception? inner = null) =>
        Ownership(cause)
        ?? new GuardException(
            ExitCode.Incomplete,
            $"git data cannot be read: {cause.TrimEnd('.', '\n')}",
            "Run 'git fsck' to see what is wrong with the repository.",
            inner
        );

    /// <summary>Git reads nothing of a repository that another user owns; null where it said something else.</summary>
    public static GuardException? Ownership(string error) =>
        error.Split(Foreign) is [_, var rest] && rest.Split('\'') is [var place, _, ..]
            ? new GuardException(
                ExitCode.Incomplete,
                $"git does not read the repository at {place}, because another user owns it",
                $"If you trust that user: git config --global --add safe.directory '{place}'"
            )
            : null;

    public static GuardException Bare() =>
        new(
            ExitCode.Usage,
            "this repository is bare, so nothing can be staged in it",
            "Run it in a clone, or scan commits with 'hookguard scan --commits RANGE'."
        );

    public static GuardException Unmerged() =>
        new(
            ExitCode.Incomplete,
            "the index has unmerged paths",
            "Resolve the conflicts, 'git add' the files, and try again."
        );
}
