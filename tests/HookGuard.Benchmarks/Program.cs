using System.Globalization;
using System.Text;
using HookGuard.Benchmarks;
using HookGuard.Benchmarks.Attacks;
using HookGuard.Benchmarks.Comparison;
using HookGuard.Detection;

if (args is ["history-repository", var commits, var sources, .. var leakEvery])
{
    var detector = new Detector();
    string[] vocabulary =
    [
        .. Directory
            .EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            // This project's sources speak of PagerDuty everywhere; others do so in few files.
            .Where(line => !detector.MayHold("", Encoding.UTF8.GetBytes(line))),
    ];
    using var output = Console.OpenStandardOutput();
    using var buffered = new BufferedStream(output, 1 << 20);
    new HistoryRepository(
        buffered,
        vocabulary,
        seed: 1,
        leakEvery is [var rarely] ? int.Parse(rarely, CultureInfo.InvariantCulture) : 20
    ).Write(int.Parse(commits, CultureInfo.InvariantCulture));
}
else if (args is ["plant", var seed])
{
    using var input = new BufferedStream(Console.OpenStandardInput(), 1 << 20);
    using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 20);
    var history = new PlantedHistory(input, output, int.Parse(seed, CultureInfo.InvariantCulture));
    history.Copy();
    Console.Error.WriteLine($"{history.Planted} planted");
}
else if (args is ["--growth"])
{
    return Growth.Print() ? 0 : 1;
}
else if (args is ["--attacks", .. var attacks])
{
    return AttackTable.Run(attacks);
}
else if (args is ["--compare", var tool, .. var form])
{
    return ComparisonPage.Run(Path.GetFullPath(tool), isShort: form is ["--short"]);
}
else if (args is ["--packs", .. var folders])
{
    PackFigures.Print(folders);
}
else if (args is ["--figures"])
{
    Figures.Print();
}
else if (args is ["--figures", .. var others])
{
    PrefilterFigures.Print(others);
}
else
{
    Benchmark(args);
}

return 0;

/// <summary>Built as a native executable it prints figures only: BenchmarkDotNet makes its code when it runs.</summary>
internal static partial class Program
{
    static partial void Benchmark(string[] args);
}
