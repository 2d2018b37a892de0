using BenchmarkDotNet.Running;

internal static partial class Program
{
    static partial void Benchmark(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
