using System.Diagnostics;
using System.Globalization;

namespace HookGuard.Benchmarks.Attacks;

/// <summary>What a whole process took, with those that it started.</summary>
/// <param name="Code">Its exit code; null where it was ended because it took too long.</param>
internal sealed record Cost(int? Code, double Seconds, double Processor, double Megabytes)
{
    // The kernel tells the peak memory of a process only to whoever waits for it, and .NET does not ask.
    private const string Clock = "/usr/bin/time";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Without what an earlier run remembered in the repository.</summary>
    public static Cost Cold(string program, ScratchRepository repository, AttackRun run)
    {
        repository.Forget();
        return Of(program, run.Arguments, repository, run);
    }

    /// <summary>The median of each figure.</summary>
    public static Cost Median(IReadOnlyList<Cost> costs) =>
        new(
            costs[^1].Code,
            Median(costs, cost => cost.Seconds),
            Median(costs, cost => cost.Processor),
            Median(costs, cost => cost.Megabytes)
        );

    public static Cost Of(string program, IEnumerable<string> arguments, ScratchRepository repository, AttackRun run)
    {
        var figures = Path.Join(repository.Home, "figures");
        File.Delete(figures);
        string[] measured = ["-q", "-o", figures, "-f", "%e %U %S %M", program, .. arguments];
        using var process = repository.Start(Clock, measured, run.Environment);
        var output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var error = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        process.StandardInput.Write(run.Input);
        process.StandardInput.Close();
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            return new Cost(null, Longest.TotalSeconds, Longest.TotalSeconds, double.NaN);
        }

        Task.WaitAll(output, error);
        var each = File.ReadAllLines(figures)[^1]
            .Split(' ')
            .Select(figure => double.Parse(figure, CultureInfo.InvariantCulture))
            .ToArray();
        return new Cost(process.ExitCode, each[0], Math.Max(0.01, each[1] + each[2]), each[3] / 1024);
    }

    private static double Median(IReadOnlyList<Cost> costs, Func<Cost, double> figure) =>
        costs.Select(figure).Order().ElementAt(costs.Count / 2);
}
