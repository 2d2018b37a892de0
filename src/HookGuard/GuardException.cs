using HookGuard.Detection;

namespace HookGuard;

/// <summary>Why a run could not be carried out: one line of cause, one line of what to do. Neither may hold a secret.</summary>
internal sealed class GuardException(ExitCode exitCode, string cause, string advice, Exception? inner = null)
    : Exception(cause, inner)
{
    public ExitCode ExitCode { get; } = exitCode;

    public string Advice { get; } = advice;

    public static GuardException Because(CustomRuleException failed, string? path = null) =>
        new(
            failed.TookTooLong ? ExitCode.Incomplete : ExitCode.Usage,
            path is null ? failed.Message : $"{path}: {failed.Message}",
            failed.TookTooLong
                ? "Simplify its pattern, or give the rule keywords."
                : "Correct it; 'hookguard config check' tries them all."
        );
}
