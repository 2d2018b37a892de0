using System.Globalization;
using HookGuard.Detection;

namespace HookGuard.Benchmarks;

/// <summary>How fast the sieve is over the files of some folders, and how many of them it holds back.</summary>
internal static class PrefilterFigures
{
    private const long MostBytes = 1_000_000_000;
    private const double Enough = 3;

    public static void Print(IReadOnlyList<string> folders)
    {
        var detector = new Detector();
        var files = Read(folders);
        Print(detector, "text", [.. files.Where(file => !file.Content.Contains((byte)0))]);
        Print(detector, "with NUL bytes", [.. files.Where(file => file.Content.Contains((byte)0))]);
    }

    private static void Print(Detector detector, string kind, (string Path, byte[] Content)[] files)
    {
        if (files is [])
        {
            return;
        }

        var held = files.Where(file => !detector.MayHold(file.Path, file.Content)).ToArray();
        var seconds = Best(detector, held);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                {kind}: {files.Length} files, {Megabytes(files):0.0} MB; the sieve holds back {held.Length}, {Megabytes(
                    held
                ):0.0} MB, at {Megabytes(held) / 1e3 / seconds:0.00} GB/s
                """
            )
        );
    }

    private static List<(string Path, byte[] Content)> Read(IEnumerable<string> folders)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
        };
        List<(string Path, byte[] Content)> files = [];
        var length = 0L;
        foreach (
            var path in folders
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*", options))
                .Order(StringComparer.Ordinal)
        )
        {
            if ((length += new FileInfo(path).Length) > MostBytes)
            {
                break;
            }

            files.Add((path, File.ReadAllBytes(path)));
        }

        return files;
    }

    /// <summary>The best of many rounds: others on the machine and compiling disturbed it least.</summary>
    private static double Best(Detector detector, (string Path, byte[] Content)[] files)
    {
        var best = double.MaxValue;
        for (var all = 0.0; all < Enough && files.Length > 0; )
        {
            var seconds = Seconds(detector, files);
            all += seconds;
            best = Math.Min(best, seconds);
        }

        return best;
    }

    private static double Seconds(Detector detector, (string Path, byte[] Content)[] files)
    {
        var start = Environment.CpuUsage.TotalTime;
        foreach (var (path, content) in files)
        {
            detector.MayHold(path, content);
        }

        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }

    private static double Megabytes(IEnumerable<(string Path, byte[] Content)> files) =>
        files.Sum(file => file.Content.Length / 1e6);
}
