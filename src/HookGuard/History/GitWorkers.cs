using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using HookGuard.Git;

namespace HookGuard.History;

/// <summary>One worker a core, started when there is work for it.</summary>
internal sealed class GitWorkers(ObjectReader objects) : IDisposable
{
    private readonly ConcurrentBag<GitWorker> idle = [];

    /// <summary>Does the work on all cores and gives the results in the order of the items.</summary>
    public TResult[] Map<T, TResult>(IReadOnlyList<T> items, Func<GitWorker, T, TResult> work)
    {
        var results = new TResult[items.Count];
        if (items.Count == 1)
        {
            Do(0);
            return results;
        }

        try
        {
            // One by one: some take a thousand times as long as others.
            Parallel.ForEach(
                Partitioner.Create(Enumerable.Range(0, items.Count), EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
                Do
            );
        }
        catch (AggregateException problems)
        {
            ExceptionDispatchInfo.Throw(problems.InnerExceptions[0]);
        }

        return results;

        void Do(int index)
        {
            var worker = idle.TryTake(out var free) ? free : new GitWorker(objects.Share());
            // Not given back after a failure: it may be in the middle of an answer.
            try
            {
                results[index] = work(worker, items[index]);
            }
            catch
            {
                worker.Dispose();
                throw;
            }

            idle.Add(worker);
        }
    }

    public void Dispose()
    {
        foreach (var worker in idle)
        {
            worker.Dispose();
        }
    }
}
