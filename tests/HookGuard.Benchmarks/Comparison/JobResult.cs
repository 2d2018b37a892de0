using HookGuard.Benchmarks.Attacks;

namespace HookGuard.Benchmarks.Comparison;

/// <summary>What each program took for a job: the medians of several rounds, in each of which all of them had a turn.</summary>
internal sealed record JobResult(Job Job, IReadOnlyList<(Contender Contender, Cost Cost)> Costs)
{
    public static JobResult Run(Job job, IReadOnlyList<Contender> contenders)
    {
        using var repository = new ScratchRepository();
        job.Prepare(repository);
        var able = contenders.Where(each => each.For(job) is not null).ToArray();
        foreach (var (path, content) in able.Select(each => each.Configuration).OfType<(string, string)>())
        {
            File.WriteAllText(Path.Join(repository.Folder, path), content);
        }

        // The first round reads everything into the system's cache.
        var rounds = Enumerable.Range(0, job.Rounds + 1).Select(_ => Array.ConvertAll(able, Once)).Skip(1).ToArray();
        return new JobResult(
            job,
            [.. able.Select((each, index) => (each, Cost.Median([.. rounds.Select(round => round[index])])))]
        );

        Cost Once(Contender contender) => Cost.Cold(contender.Program, repository, new AttackRun(contender.For(job)!));
    }
}
