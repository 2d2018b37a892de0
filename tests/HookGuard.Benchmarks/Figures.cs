using System.Diagnostics;
using System.Globalization;
using HookGuard.Detection;

namespace HookGuard.Benchmarks;

/// <summary>The figures of docs/SPEED.md, in half a minute and without a harness.</summary>
internal static class Figures
{
    private const int Small = 16 << 20;
    private const int Huge = 1_000_000_000;
    private const int Rounds = 20;

    public static void Print()
    {
        var detector = new Detector();
        var clean = Samples.Clean(Small);
        Report("clean text", "GB/s", Speed(detector, clean) / 1e9);
        Report("allocated for 16 MB of clean text", "bytes", Allocated(detector, clean));
        // Before anything that takes memory by itself.
        PrintHuge(detector, clean);
        var nearMisses = Samples.NearMisses(Small);
        Report("text full of near misses", "MB/s", Speed(detector, nearMisses) / 1e6);
        Report("allocated for a character of near misses", "bytes", Allocated(detector, nearMisses) / Small);
    }

    private static void PrintHuge(Detector detector, byte[] clean)
    {
        var huge = new byte[Huge];
        for (var at = 0; at < Huge; at += Small)
        {
            clean.AsSpan(0, Math.Min(Small, Huge - at)).CopyTo(huge.AsSpan(at));
        }

        Report("1 GB of clean text", "s", Seconds(detector, huge));
        Report(
            "peak memory with it, the file itself included",
            "MB",
            Process.GetCurrentProcess().PeakWorkingSet64 / 1e6
        );
    }

    private static double Speed(Detector detector, byte[] content)
    {
        // The best of several rounds is the one that other processes disturbed least.
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            best = Math.Min(best, Seconds(detector, content));
        }

        return content.Length / best;
    }

    private static double Seconds(Detector detector, byte[] content)
    {
        // Processor time: what else runs on the machine does not count.
        var start = Environment.CpuUsage.TotalTime;
        detector.Detect("src/file.txt", content, out _);
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }

    private static double Allocated(Detector detector, byte[] content)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        detector.Detect("src/file.txt", content, out _);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Report(string what, string unit, double figure) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {figure:0.##} {unit}"));
}
