namespace HookGuard.PagerDuty;

/// <summary>Whether PagerDuty accepts a key, and what it says about it.</summary>
/// <param name="State">The result.</param>
/// <param name="Lines">What is known of it, one line each.</param>
internal sealed record Liveness(LifeState State, IReadOnlyList<string> Lines);

internal enum LifeState
{
    Dead,
    Live,
    Unknown,
}
