using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace HookGuard.Remediation.Fixing.Holders;

/// <summary>Runs a store's own client. A value goes in on standard input and comes out on standard output, never as an argument.</summary>
internal static class Client
{
    /// <returns>What it printed; null where it failed.</returns>
    public static string? Run(string program, IEnumerable<string> arguments, string? input = null)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            process.WaitForExit();
            _ = error.Result;
            return process.ExitCode == 0 ? output.Result : null;
        }
        catch (Win32Exception missing)
        {
            throw new GuardException(
                ExitCode.Incomplete,
                $"'{program}' could not be started",
                "Install it, or put its folder on the PATH.",
                missing
            );
        }
    }

    /// <summary>The same, where failing means that nothing more can be done.</summary>
    public static void Demand(string program, IEnumerable<string> arguments, string? input = null)
    {
        if (Run(program, arguments, input) is null)
        {
            // What the client says is not repeated: it might quote its input.
            throw new GuardException(
                ExitCode.Incomplete,
                $"'{program}' did not take the value",
                "Check that you are signed in and may write there, and try again; the files are as they were."
            );
        }
    }
}
