namespace HookGuard.Installation.SelfTest;

/// <param name="Said">What git and its hooks wrote.</param>
internal sealed record TrialResult(string Name, TrialOutcome Outcome, string Said);
