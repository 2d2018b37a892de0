namespace HookGuard.Remediation.Fixing;

/// <summary>A file that stays as it is, and why.</summary>
internal sealed record UnfixedFile(string Path, int Line, string Reason);
