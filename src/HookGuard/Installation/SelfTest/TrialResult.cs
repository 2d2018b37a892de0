namespace HookGuard.Installation.SelfTest;

/// <param name="Said">What git and its hooks wrote.</param>
internal sealed record TrialResult(string Name, TrialOutcome Outcome, string Said);

internal enum TrialOutcome
{
    /// <summary>HookGuard stopped it, and said so.</summary>
    Blocked,

    /// <summary>Git went through with it.</summary>
    Passed,

    /// <summary>Something else stopped it.</summary>
    Failed,
}
