using System.ComponentModel;
using System.Diagnostics;

namespace HookGuard.Installation;

/// <summary>
/// A program run to its end, with the user's own settings: what is installed has to be asked of git as the user's git sees it.
/// What git is about to record is read elsewhere, in <c>Git/</c>, where no setting has a say.
/// </summary>
internal sealed record ChildProcess(int ExitCode, string Output, string Error)
{
    private static readonly Dictionary<string, string?> NothingElse = new(StringComparer.Ordinal);

    public static ChildProcess Run(
        string program,
        string folder,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string?>? environment = null
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? NothingElse)
        {
            start.Environment[name] = value;
        }

        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new ChildProcess(process.ExitCode, output, error.Result);
        }
        catch (Win32Exception problem)
        {
            throw new GuardException(
                HookGuard.ExitCode.Incomplete,
                $"{program} could not be started",
                $"Install {program}, or put its folder on the PATH.",
                problem
            );
        }
    }
}
