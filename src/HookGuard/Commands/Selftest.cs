using System.CommandLine;
using HookGuard.Installation;
using HookGuard.Installation.SelfTest;
using HookGuard.Masking;
using HookGuard.Processes;

namespace HookGuard.Commands;

internal static class Selftest
{
    public static Command Create()
    {
        var folder = new CloneArgument();
        var command = new Command("selftest", "Verify the hooks by committing generated credentials in a scratch copy.")
        {
            folder,
        };
        command.SetAction(parsed => (int)Run(parsed.GetRequiredValue(folder)));
        return command;
    }

    private static ExitCode Run(string folder)
    {
        var clone = Clone.At(folder);
        if (clone.IsBare)
        {
            throw new GuardException(ExitCode.Usage, "a bare repository has no commits to block", "Run it in a clone.");
        }

        using var copy = ScratchCopy.Whole(clone);
        Output.Out.WriteLine($"Committing generated credentials in a scratch copy of {clone.Top}, through its hooks:");
        var results = SelfTestCase.All.Select(trial => Show(trial.Run(copy), TrialOutcome.Blocked)).ToList();
        var clean = Show(SelfTestCase.Clean.Run(copy), TrialOutcome.Passed);
        return Conclude(results, clean);
    }

    private static TrialResult Show(TrialResult result, TrialOutcome wanted)
    {
        var word = result.Outcome switch
        {
            TrialOutcome.Blocked => "blocked",
            TrialOutcome.Passed => "passed",
            _ => "failed",
        };
        Output.Out.WriteLine($"  {(result.Outcome == wanted ? word : word.ToUpperInvariant()), -9}{result.Name}");
        return result;
    }

    private static ExitCode Conclude(List<TrialResult> results, TrialResult clean)
    {
        var blocked = results.Count(result => result.Outcome == TrialOutcome.Blocked);
        if (results.Any(result => result.Outcome == TrialOutcome.Passed))
        {
            Output.Out.WriteLine(
                $"NOT GUARDED: {blocked} of {results.Count} were blocked. See '{ToolCommand.Name} doctor'."
            );
            return ExitCode.Blocked;
        }

        if (results.Append(clean).FirstOrDefault(result => result.Outcome == TrialOutcome.Failed) is { } failed)
        {
            throw new GuardException(
                ExitCode.Incomplete,
                $"a hook failed at '{failed.Name}', so nothing was verified",
                $"Its output:\n{failed.Said.TrimEnd()}"
            );
        }

        if (clean.Outcome == TrialOutcome.Blocked)
        {
            throw new GuardException(
                ExitCode.Incomplete,
                "a clean commit was blocked",
                $"Its output:\n{clean.Said.TrimEnd()}"
            );
        }

        Output.Out.WriteLine(
            $"All {results.Count} were blocked, and a clean commit passed. The scratch copy was removed."
        );
        return ExitCode.Clean;
    }
}
