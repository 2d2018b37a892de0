namespace HookGuard.Detection;

/// <summary>What a <see cref="Detector"/> looks for beyond its built-in rules.</summary>
public sealed class DetectorOptions
{
    /// <summary>Rules that a team brings along.</summary>
    public IReadOnlyList<CustomRule> CustomRules { get; init; } = [];
}
