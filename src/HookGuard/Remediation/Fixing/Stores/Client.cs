using System.Text;
using HookGuard.Processes;

namespace HookGuard.Remediation.Fixing.Stores;

/// <summary>Runs a store's own client. A value goes in on standard input and comes out on standard output, never as an argument.</summary>
internal static class Client
{
    // Not in the work tree: a 'global.json' there can name a folder with an SDK of its own, which 'dotnet' then runs:
    // https://learn.microsoft.com/dotnet/core/tools/global-json#paths
    private static string Folder { get; } =
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } home
            ? home
            : Path.GetPathRoot(Environment.CurrentDirectory)!;

    /// <returns>What it printed; null where it failed.</returns>
    public static string? Run(string program, IEnumerable<string> arguments, string? input = null)
    {
        var client = ProgramFile.Require(program, Environment.CurrentDirectory);
        var ended = ChildProcess.Run(
            client,
            Folder,
            arguments,
            input: stream => stream.Write(Encoding.UTF8.GetBytes(input ?? ""))
        );
        return ended.ExitCode == 0 ? ended.Text : null;
    }

    /// <summary>The same, where failing means that nothing more can be done.</summary>
    public static void Demand(string program, IEnumerable<string> arguments, string? input = null)
    {
        if (Run(program, arguments, input) is null)
        {
            // What the client says is not repeated: it might quote its input.
            throw new GuardException(
                ExitCode.Incomplete,
                $"'{program}' did not accept the value",
                "Check that you are signed in and have write access, then try again. No file was changed."
            );
        }
    }
}
