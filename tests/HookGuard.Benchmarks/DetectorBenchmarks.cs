using BenchmarkDotNet.Attributes;
using HookGuard.Detection;

namespace HookGuard.Benchmarks;

/// <summary>The detector over 8 MB of text, from bytes to detections.</summary>
[MemoryDiagnoser]
public class DetectorBenchmarks
{
    private const int Length = 8 << 20;

    private readonly Detector detector = new();
    private readonly byte[] clean = Samples.Clean(Length);
    private readonly byte[] nearMisses = Samples.NearMisses(Length);

    [Benchmark]
    public int Clean() => detector.Detect("src/file.txt", clean, out _).Count;

    [Benchmark]
    public int NearMisses() => detector.Detect("src/file.txt", nearMisses, out _).Count;
}
