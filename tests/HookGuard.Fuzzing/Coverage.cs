using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace HookGuard.Fuzzing;

/// <summary>
/// Which branches a run takes, as SharpFuzz's instrumentation counts them. Its drivers hand that to AFL or libFuzzer, neither of which a
/// machine with git and .NET alone has; here it is read in process. Without instrumentation nothing is counted, and inputs vary blindly.
/// </summary>
internal sealed unsafe class Coverage
{
    private const int Size = 1 << 16;

    private static readonly string[] Instrumented = ["HookGuard.Detection.dll", "hookguard.dll"];

    private static readonly byte* Counts = (byte*)NativeMemory.AllocZeroed(Size);

    // For each branch, the orders of magnitude in which it was taken so far.
    private readonly byte[] seen = new byte[Size];

    /// <summary>How many branches were taken.</summary>
    public int Branches => seen.Count(each => each != 0);

    /// <summary>Prepares the assemblies in a folder.</summary>
    public static void Instrument(string folder)
    {
        foreach (var file in Instrumented)
        {
            SharpFuzz.Fuzzer.Instrument(
                Path.Join(folder, file),
                // What the compiler makes of a pattern is not ours.
                name => !name.StartsWith("System.", StringComparison.Ordinal),
                SharpFuzz.Options.Value
            );
        }
    }

    public static void Start()
    {
        new Span<byte>(Counts, Size).Clear();
        Trace.SharedMem = Counts;
        Trace.PrevLocation = 0;
    }

    /// <summary>Whether the run took a branch that none has taken before, or one far more often.</summary>
    public bool IsNew()
    {
        var isNew = false;
        for (var at = 0; at < Size; at++)
        {
            if (Counts[at] != 0)
            {
                var magnitude = (byte)(1 << byte.Log2(Counts[at]));
                isNew |= (seen[at] & magnitude) == 0;
                seen[at] |= magnitude;
            }
        }

        return isNew;
    }
}
