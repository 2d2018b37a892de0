namespace HookGuard;

/// <summary>Something that could not be looked at, and why.</summary>
internal sealed record Skipped(string Path, string Reason);
