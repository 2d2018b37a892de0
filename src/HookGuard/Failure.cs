using HookGuard.Reporting;

namespace HookGuard;

/// <summary>Turns whatever stopped a run into one line on standard error and an exit code. Nothing that fails lets anything through.</summary>
internal static class Failure
{
    public static ExitCode Report(Exception exception)
    {
        var (exitCode, line) = exception switch
        {
            // Threads of one scan fail together; the first says why.
            AggregateException { InnerExceptions: [GuardException first, ..] } => (first.ExitCode, Line(first)),
            GuardException known => (known.ExitCode, Line(known)),
            UnauthorizedAccessException => (
                ExitCode.Incomplete,
                "permission denied. Check who may read and write here."
            ),
            // Its text comes from the operating system and names no content.
            IOException io => (ExitCode.Incomplete, $"{io.Message.TrimEnd('.')}. Put that right and try again."),
            _ => (
                ExitCode.Incomplete,
                $"{exception.GetType().Name}{Place(exception)}. This is a fault in HookGuard: please report it."
            ),
        };
        try
        {
            Console.Error.WriteLine($"hookguard: {line}");
        }
        catch (IOException)
        {
            // Nobody can be told any more; the exit code still blocks.
        }

        return exitCode;
    }

    private static string Line(GuardException known) => $"{TextLines.Sentence(known.Message)} {known.Advice}";

    // A frame names code, never values; an exception's own message might quote what was being read.
    private static string Place(Exception exception) =>
        exception.StackTrace?.Split('\n', 2)[0].Trim() is { Length: > 0 } frame ? $" {frame}" : "";
}
