namespace HookGuard.Scanning;

/// <summary>What policy says about a detection.</summary>
/// <param name="Blocking">Whether it stops what git is about to do.</param>
/// <param name="Allowed">What allows it.</param>
/// <param name="Refusal">Why something that was meant to allow it does not.</param>
internal readonly record struct PolicyDecision(bool Blocking, Allowance? Allowed = null, string? Refusal = null);
