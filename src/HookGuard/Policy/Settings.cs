using HookGuard.Detection;

namespace HookGuard.Policy;

/// <summary>What a team decided, after all layers are put together.</summary>
internal sealed record Settings
{
    public static Settings BuiltIn { get; } = new();

    /// <summary>Findings of at least this confidence block; others warn.</summary>
    public Confidence BlockAt { get; init; } = Confidence.Medium;
}
