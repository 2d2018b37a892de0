using HookGuard.Processes;

namespace HookGuard.Git.Commands;

/// <summary>A git that was started and is not yet read: it works while the caller does something else.</summary>
internal sealed class GitRun(ChildProcess process)
{
    /// <summary>Ends it: whoever reads it learns that it failed.</summary>
    public void End() => process.End();

    /// <summary>All that git writes, or null where it ends with <paramref name="expectedFailure"/>. To be called once.</summary>
    public byte[]? Read(int? expectedFailure = null, Action<Stream>? input = null, TimeSpan? limit = null)
    {
        using (process)
        {
            var ended = process.Finish(input, limit);
            return ended.ExitCode == 0 ? ended.Output
                : ended.ExitCode == expectedFailure ? null
                : throw GitProblem.Because(FirstLine(ended.Error));
        }
    }

    private static string FirstLine(string error) => error.Split('\n')[0] is { Length: > 0 } line ? line : "git failed";
}
