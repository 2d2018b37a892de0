using System.Diagnostics;
using HookGuard.Policy;
using HookGuard.Policy.Configuration;
using HookGuard.Processes;

namespace HookGuard.Installation.SelfTest;

/// <summary>One commit of a generated credential through the hook that is installed, on a scratch copy.</summary>
internal static class GuardTrial
{
    private const string Hook = "pre-commit";

    /// <summary>What is wrong, and how long the commit took; no time where the hook does not run the guard to begin with.</summary>
    public static (IReadOnlyList<Problem> Problems, TimeSpan? Time) Run(Clone clone)
    {
        if (
            clone.IsBare
            || clone.HooksPath?.Obstacle is not null
            || !HookStep.At(clone, Hook).Any(step => step.IsHookGuard)
        )
        {
            return ([], null);
        }

        using var copy = ScratchCopy.OfGuard(clone, Hook);
        var watch = Stopwatch.StartNew();
        var result = SelfTestCase.FirstCommit.Try(copy);
        var time = watch.Elapsed;
        return result.Outcome switch
        {
            TrialOutcome.Blocked => ([], time),
            TrialOutcome.Passed => (Reasons(clone), time),
            _ => (
                [
                    new Problem(
                        $"HookGuard did not block a generated key, but failed: {LastLine(result.Said)}",
                        $"Correct that. To see all of it: {ToolCommand.Name} selftest"
                    ),
                ],
                time
            ),
        };
    }

    /// <summary>For people, where there is no problem.</summary>
    public static string Tell(TimeSpan time) =>
        $"Tried: a commit with a generated key was blocked, in {time.TotalMilliseconds:F0} ms. More trials: {ToolCommand.Name} selftest";

    private static List<Problem> Reasons(Clone clone)
    {
        List<Problem> reasons =
        [
            .. Relaxations(clone)
                .Select(change => new Problem(
                    $"a commit with a generated key passes, and the policy is looser than the built-in one: {change}",
                    $"See '{ToolCommand.Name} config show' for who set it"
                )),
        ];
        return reasons is not []
            ? reasons
            :
            [
                new Problem(
                    "a commit with a generated key passes, though git runs the hook: the 'hookguard' that it finds is another program",
                    "Install HookGuard again, and then: hookguard install"
                ),
            ];
    }

    private static IEnumerable<string> Relaxations(Clone clone) =>
        PolicyRelaxation.Between(Settings.BuiltIn, LayeredConfiguration.Load(ConfigurationLayer.FilesIn(clone.Top)));

    private static string LastLine(string said) => said.TrimEnd().Split('\n')[^1].TrimEnd('.');
}
