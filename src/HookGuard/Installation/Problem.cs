namespace HookGuard.Installation;

/// <summary>Something that is wrong with the guard of a clone, and what to do about it.</summary>
internal sealed record Problem(string Cause, string Advice);
