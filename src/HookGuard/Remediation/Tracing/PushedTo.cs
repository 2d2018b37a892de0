using HookGuard.Masking;

namespace HookGuard.Remediation.Tracing;

/// <summary>A remote that has the value, or had it.</summary>
/// <param name="Remote">Its name.</param>
/// <param name="Since">Since when this clone knows of it; null where it has no record.</param>
/// <param name="IsThere">Whether a branch there still reaches it, as far as this clone knows.</param>
internal sealed record PushedTo(ShownText Remote, DateTimeOffset? Since, bool IsThere);
