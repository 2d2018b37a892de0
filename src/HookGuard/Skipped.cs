using HookGuard.Masking;

namespace HookGuard;

/// <summary>Something that was not scanned, and why.</summary>
/// <param name="Path">Relative to the root, <c>/</c>-separated.</param>
/// <param name="Reason">A short phrase for people.</param>
/// <param name="Intended">Whether it is none of what was asked for, such as <c>.git</c>; anything else blocks.</param>
internal sealed record Skipped(ShownPath Path, ShownText Reason, bool Intended = false);
