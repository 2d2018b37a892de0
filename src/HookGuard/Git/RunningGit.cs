using System.Diagnostics;

namespace HookGuard.Git;

/// <summary>A git that was started and is not yet read: it works while the caller does something else.</summary>
internal sealed class RunningGit(Process process)
{
    private readonly Drain errors = new(process.StandardError);

    /// <summary>All that git writes, or null where it ends with <paramref name="expectedFailure"/>. To be called once.</summary>
    public byte[]? Read(int? expectedFailure = null)
    {
        using (process)
        {
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            return process.ExitCode == 0 ? output.ToArray()
                : process.ExitCode == expectedFailure ? null
                : throw GitProblem.Because(FirstLine(errors.Text()));
        }
    }

    private static string FirstLine(string error) => error.Split('\n')[0] is { Length: > 0 } line ? line : "git failed";
}
