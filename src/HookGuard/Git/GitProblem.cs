namespace HookGuard.Git;

/// <summary>What went wrong in a repository, said the same way whoever reads it.</summary>
internal static class GitProblem
{
    public static GuardException Because(string cause, Exception? inner = null) =>
        new(
            ExitCode.Incomplete,
            $"git data cannot be read: {cause.TrimEnd('.', '\n')}",
            "Run 'git fsck' to see what is wrong with the repository.",
            inner
        );

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
