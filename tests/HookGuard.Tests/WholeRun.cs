namespace HookGuard.Tests;

/// <summary>Tables of hundreds of cases are sampled, unless <c>TESTS_EVERYTHING</c> is set.</summary>
internal static class WholeRun
{
    /// <summary>Every so many of the rows, the first among them.</summary>
    public static IEnumerable<T> OneIn<T>(int count, IEnumerable<T> rows) =>
        rows.Where((_, at) => IsWanted || at % count == 0);

    public static bool IsWanted { get; } = Environment.GetEnvironmentVariable("TESTS_EVERYTHING") is not null;
}
