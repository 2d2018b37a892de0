using HookGuard.Detection;
using HookGuard.Masking;

namespace HookGuard;

/// <summary>Why a run could not be carried out: one line of cause, one line of what to do. Neither may hold a secret.</summary>
internal sealed class GuardException(ExitCode exitCode, ShownText cause, ShownText advice, Exception? inner = null)
    : Exception(cause.ToString(), inner)
{
    public ExitCode ExitCode { get; } = exitCode;

    public ShownText Advice { get; } = advice;

    /// <summary>
    /// Why a file could not be written, named. Of one longer than the process may make it, .NET says that an argument is out of range.
    /// </summary>
    public static GuardException Unwritable(string file, Exception problem) =>
        problem is ArgumentOutOfRangeException
            ? new(
                ExitCode.Incomplete,
                $"'{file}' would exceed the file size limit",
                "Raise the limit ('ulimit -f') or write to another file.",
                problem
            )
            : new(ExitCode.Incomplete, $"'{file}' cannot be written", "Name a file that you may write to.", problem);

    public static GuardException Because(CustomRuleException failed, string? path = null) =>
        new(
            failed.TookTooLong ? ExitCode.Incomplete : ExitCode.Usage,
            path is null ? failed.Message : $"{path}: {failed.Message}",
            failed.TookTooLong
                ? "Simplify its pattern, or give the rule keywords."
                : "Correct it; 'hookguard config check' checks all rules."
        );
}
