namespace HookGuard.Installation.SelfTest;

internal enum TrialOutcome
{
    /// <summary>HookGuard stopped it, and said so.</summary>
    Blocked,

    /// <summary>Git went through with it.</summary>
    Passed,

    /// <summary>Something else stopped it.</summary>
    Failed,
}
