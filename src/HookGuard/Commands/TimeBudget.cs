using System.Diagnostics;

namespace HookGuard.Commands;

/// <summary>Stops a look that takes longer than the configuration allows. Stopping blocks: what was not looked at is not let through.</summary>
internal sealed class TimeBudget(TimeSpan? budget)
{
    private readonly long start = Stopwatch.GetTimestamp();

    public void Check()
    {
        if (budget is { } allowed && Stopwatch.GetElapsedTime(start) > allowed)
        {
            throw new GuardException(
                ExitCode.Incomplete,
                $"looking took longer than the {allowed.TotalSeconds:0.###} s that the configuration's 'budgets' allow",
                "Raise the budget, or do it in smaller steps."
            );
        }
    }
}
