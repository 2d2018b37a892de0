using System.Globalization;
using HookGuard.Detection;

namespace HookGuard.Benchmarks;

/// <summary>What a pack costs: clean text, and the files of some folders that hold nothing, with it and without it, in turns.</summary>
internal static class PackFigures
{
    private const int Small = 16 << 20;
    private const int Rounds = 40;
    private const long MostBytes = 200_000_000;

    private static readonly (string Name, Detector Detector)[] Detectors =
    [
        ("off", new Detector()),
        ("on", new Detector(new DetectorOptions { Packs = [RulePack.WellKnown] })),
    ];

    public static void Print(IReadOnlyList<string> folders)
    {
        Compare("clean text", [("src/file.txt", Samples.Clean(Small))]);
        foreach (var folder in folders)
        {
            Compare(folder, [.. Read(folder).Where(IsHeldBack)]);
        }
    }

    private static bool IsHeldBack((string Path, byte[] Content) file) =>
        Array.TrueForAll(Detectors, each => !each.Detector.MayHold(file.Path, file.Content));

    private static void Compare(string what, IReadOnlyList<(string Path, byte[] Content)> files)
    {
        var best = new double[] { double.MaxValue, double.MaxValue };
        for (var round = 0; round < Rounds; round++)
        {
            for (var which = 0; which < best.Length; which++)
            {
                best[which] = Math.Min(best[which], Seconds(Detectors[which].Detector, files));
            }
        }

        var bytes = files.Sum(file => (double)file.Content.Length);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {bytes / 1e6:0} MB, off {bytes / best[0] / 1e9:0.000} GB/s, on {bytes / best[1] / 1e9:0.000} GB/s, {100 * ((best[1] / best[0]) - 1):+0.0;-0.0} %"
            )
        );
    }

    private static double Seconds(Detector detector, IReadOnlyList<(string Path, byte[] Content)> files)
    {
        // Processor time: what else runs on the machine does not count.
        var start = Environment.CpuUsage.TotalTime;
        foreach (var (path, content) in files)
        {
            detector.MayHold(path, content);
        }

        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }

    private static List<(string Path, byte[] Content)> Read(string folder)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
        };
        List<(string Path, byte[] Content)> files = [];
        var length = 0L;
        foreach (var path in Directory.EnumerateFiles(folder, "*", options).Order(StringComparer.Ordinal))
        {
            var content = File.ReadAllBytes(path);
            if ((length += content.Length) > MostBytes)
            {
                break;
            }

            files.Add((path, content));
        }

        return files;
    }
}
