namespace HookGuard.Remediation.Rewriting;

/// <summary>A ref that moves, perhaps to another name.</summary>
internal sealed record RefChange(string Name, string NewName, string Old, string New);
