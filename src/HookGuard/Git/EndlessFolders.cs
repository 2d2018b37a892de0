using HookGuard.Git.Storage;

namespace HookGuard.Git;

/// <summary>
/// Bounds what compares a tree with the index: git and libgit2 list every path of a tree whose folders repeat one another, and there may be
/// more than anybody could list. To count them first would cost every commit; whoever takes long is asked.
/// </summary>
internal static class EndlessFolders
{
    // Longer than either takes for a hundred thousand files.
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(500);

    /// <summary>The result of work that can be ended from another thread.</summary>
    /// <param name="work">Has to return or fail once it is ended.</param>
    /// <param name="isEndless">Asked on another thread while the work goes on.</param>
    /// <param name="end">Ends the work.</param>
    public static T Bound<T>(Func<T> work, Func<bool> isEndless, Action end)
    {
        Lock access = new();
        var (isDone, wasEndless) = (false, false);
        using var timer = new Timer(
            _ =>
            {
                lock (access)
                {
                    wasEndless = !isDone && IsSurely(isEndless);
                }

                if (wasEndless)
                {
                    end();
                }
            },
            null,
            Long,
            Timeout.InfiniteTimeSpan
        );
        try
        {
            return work();
        }
        catch (GuardException) when (wasEndless)
        {
            throw Problem();
        }
        finally
        {
            // Waits for an answer: what is asked there is not asked by two threads at once.
            lock (access)
            {
                isDone = true;
            }
        }
    }

    /// <summary>The result of work that nothing ends: where it takes too long, it is left to itself. Null where it is not there in time.</summary>
    public static T? Bound<T>(Task<T?> work, Func<bool> isEndless, TimeSpan patience)
        where T : class =>
        Task.WaitAny([work], Long) < 0 && IsSurely(isEndless) ? throw Problem()
        : Task.WaitAny([work], patience) < 0 ? null
        : work.GetAwaiter().GetResult();

    /// <summary>Whether a commit or a parent of it has more paths than anybody lists.</summary>
    public static bool AreIn(ObjectReader objects, string? commit) =>
        commit is not null
        && objects.Read(commit) is { Type: "commit" } found
        && new PathCount(objects.Read).IsManyIn(found);

    private static bool IsSurely(Func<bool> isEndless)
    {
        try
        {
            return isEndless();
        }
        catch (GuardException)
        {
            // What cannot be read is told by whoever compares.
            return false;
        }
    }

    private static GuardException Problem() => GitProblem.Because("its folders repeat one another without end");
}
