namespace HookGuard.Detection;

/// <summary>Options of a <see cref="Detector"/>.</summary>
public sealed class DetectorOptions
{
    /// <summary>Rules in addition to the built-in ones. Do not change the list once a detector uses it.</summary>
    public IReadOnlyList<CustomRule> CustomRules { get; init; } = [];

    /// <summary>Packs of kinds of other vendors; none unless asked for.</summary>
    public IReadOnlyList<RulePack> Packs { get; init; } = [];
}
