using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace HookGuard.Fuzzing;

/// <summary>
/// Feeds a target with inputs, keeps those that reach new code, and goes on from them. An exception that is no refusal, more than a second of
/// processor time, or more than 200 MB allocated is a failure; its input is written to a file.
/// </summary>
internal sealed class Fuzzer(Target target, int seed)
{
    private const int Longest = 64 << 10;
    private const long MostBytes = 200_000_000;

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(1);

    // Long enough for the busiest machine: whatever takes longer never ends.
    private static readonly TimeSpan Endless = TimeSpan.FromSeconds(60);

    private readonly Random random = new(seed);
    private readonly Coverage coverage = new();
    private readonly List<byte[]> kept = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private long executions;

    public int Failures => known.Count;

    public string Row =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {target.Name} | {executions} | {kept.Count} | {coverage.Branches} | {Failures} |"
        );

    public void Run(TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        var mutator = new Mutator(random, target.Words);
        foreach (var input in target.Seeds)
        {
            Try(input);
        }

        kept.AddRange(kept is [] ? target.Seeds : []);
        while (clock.Elapsed < time)
        {
            Try(mutator.Change(Any(), Any(), Longest));
        }
    }

    private byte[] Any() => kept[random.Next(kept.Count)];

    private void Try(byte[] input)
    {
        executions++;
        using var watch = new Timer(_ => End(input), null, Endless, Timeout.InfiniteTimeSpan);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = Environment.CpuUsage.TotalTime;
        Coverage.Start();
        try
        {
            target.Read(input);
        }
        catch (GuardException)
        {
            // Refused, which is an answer.
        }
        catch (Exception fault)
        {
            var place = new StackTrace(fault).GetFrames().FirstOrDefault(IsOurs)?.GetMethod();
            Report(
                $"{fault.GetType().Name} in {place?.DeclaringType?.FullName}.{place?.Name}",
                input,
                fault.ToString()
            );
        }

        if (Environment.CpuUsage.TotalTime - start > MostTime)
        {
            Report("more than a second", input, "");
        }

        if (GC.GetAllocatedBytesForCurrentThread() - allocated > MostBytes)
        {
            Report("more than 200 MB", input, "");
        }

        if (coverage.IsNew())
        {
            kept.Add(input);
        }
    }

    private static bool IsOurs(StackFrame frame) =>
        frame.GetMethod()?.DeclaringType?.FullName?.StartsWith("HookGuard.", StringComparison.Ordinal) == true;

    private void End(byte[] input)
    {
        Report("it never ends", input, "");
        Environment.Exit(1);
    }

    // Each once: the first input that shows it.
    private void Report(string failure, byte[] input, string details)
    {
        if (known.Add(failure))
        {
            var folder = Directory.CreateDirectory(Path.Join(Path.GetTempPath(), "hookguard-fuzzing")).FullName;
            var name = Convert.ToHexStringLower(SHA256.HashData(input).AsSpan(0, 6));
            var file = Path.Join(folder, $"{target.Name}-{name}");
            File.WriteAllBytes(file, input);
            Console.Error.WriteLine($"{target.Name}: {failure}: {file}\n{details}");
        }
    }
}
