using System.Globalization;
using System.Runtime.InteropServices;
using HookGuard.Benchmarks.Attacks;

namespace HookGuard.Benchmarks.Comparison;

/// <summary>Measures everything in one run and writes docs/COMPARISON.md with its pictures. The short form measures growth alone.</summary>
internal static class ComparisonPage
{
    private const int ShortSizes = 3;

    /// <returns>The exit code: 1 where something grows faster than it should.</returns>
    public static int Run(string tool, bool isShort)
    {
        var growths = new List<GrowthResult>();
        foreach (var series in AllGrowthSeries.All)
        {
            growths.Add(series.Run(tool, isShort ? ShortSizes : series.Sizes.Length));
            Console.WriteLine(Row(growths[^1]));
        }

        if (!isShort)
        {
            Write(tool, growths);
        }

        return growths.TrueForAll(growth => growth.IsLinear) ? 0 : 1;
    }

    private static void Write(string tool, List<GrowthResult> growths)
    {
        Contender[] contenders = [.. Contender.All(tool).Where(each => Programs.Has(each.Program))];
        using var anywhere = new ScratchRepository();
        var versions = contenders
            .Select(each => (each.Name, Version: Programs.FirstLine(each, anywhere)))
            .Where(each => each.Version is not null)
            .ToArray();
        contenders = [.. contenders.Where(each => Array.Exists(versions, version => version.Name == each.Name))];
        JobResult[] results =
        [
            .. new[]
            {
                Job.Commit(rounds: 21),
                Job.Folder(rounds: 5, files: 4000),
                Job.History(rounds: 3, commits: 3000),
            }.Select(job => JobResult.Run(job, contenders)),
        ];
        var docs = Path.Join(AttackTable.Root(), "docs");
        var images = Directory.CreateDirectory(Path.Join(docs, "images")).FullName;
        foreach (var result in results)
        {
            File.WriteAllText(Path.Join(images, $"compared-{result.Job.Name}.svg"), BarChart.Draw(result));
        }

        File.WriteAllText(Path.Join(images, "growth.svg"), GrowthChart.Draw(growths));
        File.WriteAllText(Path.Join(docs, "COMPARISON.md"), Page(versions!, results, growths));
    }

    private static string Page(
        (string Name, string? Version)[] versions,
        JobResult[] results,
        List<GrowthResult> growths
    ) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # Compared with others

            Written by `tests/HookGuard.Benchmarks/compare.sh` in one run on {RuntimeInformation.OSDescription.Trim()} with
            {Environment.ProcessorCount} processors: whole processes, the programs in turns, the medians of several rounds, without what an earlier run remembered.
            Processor time is that of all processes; memory is that of the largest. Programs that were not on the machine are
            missing, and so are those that send content to a server. The others know many vendors' credentials but none of
            PagerDuty's; what each of them finds is not compared here.

            | program | version |
            |---|---|
            {string.Join('\n', versions.Select(each => $"| {each.Name} | {each.Version} |"))}

            {string.Join("\n\n", results.Select(Section))}

            ## Growth

            Processor time by size, on logarithmic axes, and the exponent of the line through the points: 1 is linear, 2 the square.

            ![Growth](images/growth.svg)

            | what grows | sizes | processor time | exponent |
            |---|---|---|---|
            {string.Join('\n', growths.Select(Row))}

            """
        );

    private static string Section(JobResult result)
    {
        var own = result.Costs[0].Cost;
        var rows = result.Costs.Select(each =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {each.Contender.Name} | {each.Cost.Seconds * 1000:0} ms | {each.Cost.Seconds / own.Seconds:0.00} | {each.Cost.Processor * 1000:0} ms | {each.Cost.Megabytes:0} MB | {each.Cost.Code} |"
            )
        );
        return $"""
            ## {result.Job.Name}: {result.Job.Text}

            ![{result.Job.Name}](images/compared-{result.Job.Name}.svg)

            | program | time | of HookGuard's | processor time | peak memory | exit code |
            |---|---|---|---|---|---|
            {string.Join('\n', rows)}
            """;
    }

    private static string Row(GrowthResult growth) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {growth.Name} | {growth.Points[0].Size:#,0} to {growth.Points[^1].Size:#,0} | {growth.Points[0].Seconds:0.00} to {growth.Points[^1].Seconds:0.00} s | {growth.Exponent:0.00} |"
        );
}
