using HookGuard.Benchmarks.Attacks;

namespace HookGuard.Benchmarks.Comparison;

/// <summary>How processor time grows with one thing that grows.</summary>
/// <param name="Name">What grows, in words that can be part of a file's name.</param>
/// <param name="Sizes">Ever larger, so large that the start of the process does not count.</param>
/// <param name="Prepare">Makes it in a scratch repository, in a given size, and tells the arguments that meet it.</param>
internal sealed record GrowthSeries(string Name, int[] Sizes, Func<ScratchRepository, int, AttackRun> Prepare)
{
    private const int Rounds = 3;

    /// <summary>What each size took, and the exponent of the line through the points on logarithmic axes: 1 is linear.</summary>
    public GrowthResult Run(string tool, int sizes)
    {
        using var empty = new ScratchRepository();
        var start = Cheapest(tool, new AttackRun(["--version"], AttackRun.Clean), empty);
        (int Size, double Seconds)[] points =
        [
            .. Sizes.Take(sizes).Select(size => (size, Math.Max(0.01, Measure(tool, size) - start))),
        ];
        return new GrowthResult(Name, points, Slope(points));
    }

    private double Measure(string tool, int size)
    {
        using var repository = new ScratchRepository();
        return Cheapest(tool, Prepare(repository, size), repository);
    }

    /// <summary>The least of several: what else runs only ever adds to it.</summary>
    private static double Cheapest(string tool, AttackRun run, ScratchRepository repository) =>
        Enumerable.Range(0, Rounds).Min(_ => Once(tool, run, repository).Processor);

    private static Cost Once(string tool, AttackRun run, ScratchRepository repository)
    {
        var cost = Cost.Cold(tool, repository, run);
        return cost.Code is { } code && run.Codes.Contains(code)
            ? cost
            : throw new InvalidOperationException($"{string.Join(' ', run.Arguments)}: exit code {cost.Code}");
    }

    /// <summary>By least squares.</summary>
    private static double Slope((int Size, double Seconds)[] points)
    {
        var logs = Array.ConvertAll(points, point => (X: Math.Log(point.Size), Y: Math.Log(point.Seconds)));
        var (x, y) = (logs.Average(log => log.X), logs.Average(log => log.Y));
        return logs.Sum(log => (log.X - x) * (log.Y - y)) / logs.Sum(log => (log.X - x) * (log.X - x));
    }
}
