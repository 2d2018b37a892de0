namespace HookGuard;

/// <summary>The exit code of a run. Every one but <see cref="Clean"/> blocks.</summary>
internal enum ExitCode
{
    Clean = 0,

    /// <summary>Findings; of <c>doctor</c> a problem, of <c>selftest</c> a credential that got through, of <c>fix</c> something not fixed, of <c>verify</c> a live credential; a policy relaxed without its review.</summary>
    Blocked = 1,

    /// <summary>Wrong usage or configuration.</summary>
    Usage = 2,

    /// <summary>Not everything could be scanned, written or verified.</summary>
    Incomplete = 3,
}
