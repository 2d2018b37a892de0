namespace HookGuard;

/// <summary>How a run ends. Every code but <see cref="Clean"/> blocks.</summary>
internal enum ExitCode
{
    Clean = 0,
    Blocked = 1,
    Usage = 2,
    Incomplete = 3,
}
