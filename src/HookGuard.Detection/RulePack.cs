using System.Collections.Frozen;
using HookGuard.Detection.Packs.WellKnown;

namespace HookGuard.Detection;

/// <summary>Kinds of secret of other vendors, which a team switches on together. Nothing of a pack is made before it is asked for.</summary>
public sealed class RulePack
{
    private static readonly Lazy<RulePack> LazyWellKnown = new(() =>
        new RulePack(
            "well-known",
            [
                .. CodeHosts.Kinds,
                .. Builds.Kinds,
                .. Cloud.Kinds,
                .. Hosting.Kinds,
                .. SecretStores.Kinds,
                .. Packages.Kinds,
                .. Monitoring.Kinds,
                .. Chat.Kinds,
                .. Mail.Kinds,
                .. Payments.Kinds,
                .. Models.Kinds,
                .. PrivateKeys.Kinds,
            ]
        )
    );

    private readonly Lazy<FrozenDictionary<string, SecretKind>> byId;

    private RulePack(string name, IReadOnlyList<SecretKind> kinds)
    {
        Name = name;
        Kinds = kinds;
        byId = new(() => kinds.ToFrozenDictionary(kind => kind.Rule.Id, StringComparer.Ordinal));
    }

    /// <summary>The names of all packs, as a configuration gives them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["well-known"];

    /// <summary>Secrets of well-known vendors that identify themselves by their shape.</summary>
    public static RulePack WellKnown => LazyWellKnown.Value;

    /// <summary>The name that a configuration gives.</summary>
    public string Name { get; }

    /// <summary>What it finds, by category.</summary>
    public IReadOnlyList<SecretKind> Kinds { get; }

    /// <summary>The pack of a name; null where there is none.</summary>
    public static RulePack? Find(string name) => name == "well-known" ? WellKnown : null;

    /// <summary>The kind that a rule of any pack stands for; null for other rules.</summary>
    public static SecretKind? KindOf(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return WellKnown.Kind(rule.Id) is { } kind && kind.Rule == rule ? kind : null;
    }

    /// <summary>The kind with an id; null where the pack has none.</summary>
    public SecretKind? Kind(string id) => byId.Value.GetValueOrDefault(id);
}
