using System.CommandLine;
using System.Diagnostics;
using HookGuard.Git.Commands;
using HookGuard.Installation;
using HookGuard.Installation.SelfTest;
using HookGuard.Masking;
using HookGuard.Processes;

namespace HookGuard.Commands;

internal static class Doctor
{
    private const int Runs = 3;

    public static Command Create()
    {
        var folder = new CloneArgument();
        var command = new Command(
            "doctor",
            "Check the installation: which hooks git runs, how fast they are, and any problems."
        )
        {
            folder,
        };
        command.SetAction(parsed => (int)Run(parsed.GetRequiredValue(folder)));
        return command;
    }

    private static ExitCode Run(string folder)
    {
        var clone = Clone.At(folder);
        Output.Out.WriteLine($"HookGuard {ToolInfo.Version}, {OwnExecutable.Path ?? "run by dotnet"}");
        Output.Out.WriteLine(GitProcess.Ask(clone.Top, "--version").Text.Trim());
        Output.Out.WriteLine($"Clone {clone.Top}, hooks in {clone.Display(clone.HooksFolder)}");
        Output.Out.WriteLine();
        HookTable.Write(Output.Out, clone);
        Output.Out.WriteLine();
        var (problems, time) = GuardTrial.Run(clone);
        var troubles = Diagnosis.Of(clone, problems).Concat(clone.IsBare ? [] : Speed(clone)).ToList();
        ProblemText.Write(Output.Out, troubles);
        if (troubles.Count == 0)
        {
            Output.Out.WriteLine($"No problems found.{(time is { } taken ? $" {GuardTrial.Tell(taken)}" : "")}");
        }

        return troubles.Count == 0 ? ExitCode.Clean : ExitCode.Blocked;
    }

    // Only the guard itself: running the hooks of others would take their time and do their work.
    private static IEnumerable<Problem> Speed(Clone clone)
    {
        if (OwnExecutable.Path is not { } executable)
        {
            yield break;
        }

        var fastest = TimeSpan.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            var guard = ChildProcess.Run(ProgramFile.Running(executable), clone.Top, ["pre-commit"]);
            fastest = watch.Elapsed < fastest ? watch.Elapsed : fastest;
            if (guard.ExitCode > (int)ExitCode.Blocked)
            {
                yield return new Problem($"the staged changes could not be scanned: {guard.Error.Trim()}", "see above");
                yield break;
            }
        }

        Output.Out.WriteLine(
            $"Scanning the staged changes now takes {fastest.TotalMilliseconds:F0} ms, including program start."
        );
    }
}
