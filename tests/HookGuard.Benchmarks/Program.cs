using System.Globalization;
using BenchmarkDotNet.Running;
using HookGuard.Benchmarks;

if (args is ["history-repository", var commits, var sources])
{
    string[] vocabulary =
    [
        .. Directory
            .EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines),
    ];
    using var output = Console.OpenStandardOutput();
    using var buffered = new BufferedStream(output, 1 << 20);
    new HistoryRepository(buffered, vocabulary, seed: 1).Write(int.Parse(commits, CultureInfo.InvariantCulture));
}
else if (args is ["--figures"])
{
    Figures.Print();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
