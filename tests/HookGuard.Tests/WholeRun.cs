namespace HookGuard.Tests;

/// <summary>Tables of hundreds of cases are sampled, unless <c>TESTS_EVERYTHING</c> is set.</summary>
internal static class WholeRun
{
    public static bool IsWanted { get; } = Environment.GetEnvironmentVariable("TESTS_EVERYTHING") is not null;
}
