using HookGuard.Detection;
using HookGuard.Masking;
using HookGuard.Reporting.Formats;
using HookGuard.Terminals;

namespace HookGuard.Commands;

/// <summary>Turns whatever stopped a run into one line on standard error and an exit code. Nothing that fails lets anything through.</summary>
internal static class Failure
{
    public static ExitCode Report(Exception exception)
    {
        // Threads of one scan fail together; the first says why.
        exception = exception is AggregateException { InnerExceptions: [var first, ..] } ? first : exception;
        var (exitCode, line) = exception switch
        {
            GuardException known => Explain(known),
            CustomRuleException rule => Explain(GuardException.Because(rule)),
            // Its text names the path.
            UnauthorizedAccessException denied => (
                ExitCode.Incomplete,
                $"permission denied: {denied.Message.TrimEnd('.')}. Check the permissions there."
            ),
            // Its text comes from the operating system and names no content.
            IOException io => (ExitCode.Incomplete, $"{io.Message.TrimEnd('.')}. Correct that and try again."),
            _ => (
                ExitCode.Incomplete,
                $"{exception.GetType().Name}{Place(exception)}. This is a bug in HookGuard: please report it."
            ),
        };
        Progress.Hide();
        try
        {
            Output.Error.WriteLine($"hookguard: {line}");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // Nobody can be told any more; the exit code still blocks.
        }

        return exitCode;
    }

    private static (ExitCode, string) Explain(GuardException known) =>
        (known.ExitCode, $"{TextLines.Sentence(known.Message)} {known.Advice}");

    // A frame names code, never values; an exception's own message might quote what was being read.
    private static string Place(Exception exception) =>
        exception.StackTrace?.Split('\n', 2)[0].Trim() is { Length: > 0 } frame ? $" {frame}" : "";
}
