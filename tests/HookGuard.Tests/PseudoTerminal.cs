using System.Diagnostics;
using System.Globalization;
using System.Text;
using HookGuard.Tests.Installation;

namespace HookGuard.Tests;

/// <summary>What a person sees: runs commands in a terminal that the kernel makes for them.</summary>
internal static class PseudoTerminal
{
    public static CommandResult Run(TestRepository repository, string command, int columns = 80)
    {
        using var process = Start(repository, command, columns);
        var seen = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, seen, "");
    }

    /// <summary>Presses Ctrl-C as soon as something is seen.</summary>
    public static CommandResult Interrupt(TestRepository repository, string command, string when)
    {
        using var process = Start(repository, command, 80);
        var seen = new StringBuilder();
        while (process.StandardOutput.Read() is >= 0 and var next)
        {
            seen.Append((char)next);
            if (seen.ToString().EndsWith(when, StringComparison.Ordinal))
            {
                process.StandardInput.Write('\x03');
                process.StandardInput.Flush();
            }
        }

        process.WaitForExit();
        return new CommandResult(process.ExitCode, seen.ToString(), "");
    }

    private static Process Start(TestRepository repository, string command, int columns)
    {
        repository.Environment.TryAdd("TERM", "xterm");
        // It is a person who looks.
        repository.Environment.TryAdd("CI", "");
        var size = columns.ToString(CultureInfo.InvariantCulture);
        return repository.Start(
            "env",
            ["--default-signal=INT", "script", "-qec", $"stty cols {size} rows 24; {command}", "/dev/null"]
        );
    }
}
