using HookGuard.Masking;

namespace HookGuard.Remediation.Tracing;

/// <summary>A commit that brought the value in.</summary>
/// <param name="Commit">Its full id.</param>
/// <param name="Author">Name and address.</param>
/// <param name="When">When it was written.</param>
/// <param name="Paths">Where it put the value: files, or its own message or header.</param>
internal sealed record Introduction(
    string Commit,
    ShownText Author,
    DateTimeOffset When,
    IReadOnlyList<ShownPath> Paths
);
