using System.Diagnostics;
using HookGuard.Processes;

namespace HookGuard.Commands;

/// <summary>Ends the run when it takes longer than it may. Anything not scanned by then is not let through.</summary>
internal sealed class TimeBudget : IDisposable
{
    private readonly Stopwatch time = Stopwatch.StartNew();
    private readonly string advice;
    private readonly Action<GuardException>? ending;
    private readonly Timer timer;
    private TimeSpan limit;
    private bool isSettled;

    private TimeBudget(TimeSpan limit, string advice, Action<GuardException>? ending)
    {
        (this.limit, this.advice, this.ending) = (limit, advice, ending);
        timer = new Timer(_ => End(), null, limit, Timeout.InfiniteTimeSpan);
    }

    private bool IsOver => time.Elapsed >= limit;

    /// <summary>Starts the clock, before anything is read that could take long.</summary>
    /// <param name="limit">The time until the settings that may change it are read.</param>
    /// <param name="advice">How to get more time.</param>
    /// <param name="ending">Called before the process ends.</param>
    public static TimeBudget Start(TimeSpan limit, string advice, Action<GuardException>? ending = null) =>
        new(limit, advice, ending);

    /// <summary>Sets another limit; the time that has passed since the start counts.</summary>
    public void Set(TimeSpan other)
    {
        limit = other;
        var left = limit - time.Elapsed;
        timer.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        if (IsOver)
        {
            End();
        }
    }

    /// <summary>Ends the run if the time is over, even where a busy machine kept the timer from saying so.</summary>
    public void Dispose()
    {
        if (IsOver)
        {
            End();
        }

        if (Interlocked.Exchange(ref isSettled, true))
        {
            // The other thread is about to end the process. A result that came a moment too late does not count.
            Thread.Sleep(Timeout.Infinite);
        }

        timer.Dispose();
    }

    // On a thread of its own, so that nothing that hangs can keep it from ending.
    private void End()
    {
        if (Interlocked.Exchange(ref isSettled, true))
        {
            return;
        }

        var problem = new GuardException(
            ExitCode.Incomplete,
            $"not everything was scanned within {limit.TotalSeconds:0.###} s",
            advice
        );
        try
        {
            ChildProcess.EndAll();
            ending?.Invoke(problem);
        }
        finally
        {
            Environment.Exit((int)Failure.Report(problem));
        }
    }
}
