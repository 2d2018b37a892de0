namespace HookGuard;

/// <summary>Why a run could not be carried out: one line of cause, one line of what to do. Neither may hold a secret.</summary>
internal sealed class GuardException(ExitCode exitCode, string cause, string advice, Exception? inner = null)
    : Exception(cause, inner)
{
    public ExitCode ExitCode { get; } = exitCode;

    public string Advice { get; } = advice;
}
