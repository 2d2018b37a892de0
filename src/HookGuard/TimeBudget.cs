namespace HookGuard;

/// <summary>Ends the run when it takes longer than it may. What was not looked at by then is not let through.</summary>
internal sealed class TimeBudget : IDisposable
{
    private readonly Timer timer;
    private bool isSettled;

    private TimeBudget(TimeSpan budget, string key, Action<GuardException>? ending)
    {
        var problem = new GuardException(
            ExitCode.Incomplete,
            $"not everything was looked at within {budget.TotalSeconds:0.###} s",
            $"Try again, or raise {key} in the configuration."
        );
        timer = new Timer(_ => End(problem, ending), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (budget > TimeSpan.Zero)
        {
            timer.Change(budget, Timeout.InfiniteTimeSpan);
        }
        else
        {
            End(problem, ending);
        }
    }

    /// <param name="budget">How long it may take; null means as long as it needs.</param>
    /// <param name="key">What sets it in the configuration.</param>
    /// <param name="ending">What is done before the process ends.</param>
    public static TimeBudget? Start(TimeSpan? budget, string key, Action<GuardException>? ending = null) =>
        budget is { } limit ? new TimeBudget(limit, key, ending) : null;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref isSettled, true))
        {
            // The other thread is about to end the process. What was found a moment too late does not count.
            Thread.Sleep(Timeout.Infinite);
        }

        timer.Dispose();
    }

    // On a thread of its own, so that nothing that hangs can keep it from ending.
    private void End(GuardException problem, Action<GuardException>? ending)
    {
        if (Interlocked.Exchange(ref isSettled, true))
        {
            return;
        }

        try
        {
            ending?.Invoke(problem);
        }
        finally
        {
            Environment.Exit((int)Failure.Report(problem));
        }
    }
}
