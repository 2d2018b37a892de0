using Snapshooter;
using Snapshooter.NUnit;

namespace HookGuard.Tests;

/// <summary>
/// The one place that knows the snapshot package. A snapshot is a file in <c>__snapshots__</c> beside the test; one that is missing is
/// written, except where <c>CI</c> is set: there it is a failure.
/// </summary>
internal static class Snapshots
{
    static Snapshots()
    {
        if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
        {
            Environment.SetEnvironmentVariable("SNAPSHOOTER_STRICT_MODE", "true");
        }
    }

    /// <summary>Compares what a person reads with what was read through and kept.</summary>
    /// <param name="text">It.</param>
    /// <param name="variant">What tells the snapshots of one test apart.</param>
    public static void Match(string text, params string[] variant) =>
        Snapshot.Match(text.ReplaceLineEndings("\n"), SnapshotNameExtension.Create([.. variant]));
}
