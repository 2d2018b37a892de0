namespace HookGuard.Stores;

/// <summary>A kind of secrets manager, as data: what a team may say of its place there, and how values get in and out.</summary>
/// <param name="Name">As the configuration names it.</param>
/// <param name="Title">As people read it.</param>
internal sealed record StoreKind(string Name, string Title)
{
    public IReadOnlyList<StoreOption> Options { get; init; } = [];

    /// <summary>Where a value is, with options in braces.</summary>
    public string Place { get; init; } = "";

    /// <summary>What keeps values and reads them; null where they stay in env files.</summary>
    public StoreClient? Client { get; init; }

    /// <summary>Why values stay in env files, in a sentence; null where that needs no reason.</summary>
    public string? Reason { get; init; }

    /// <summary>A command of bash that takes a value from an env file on its standard input; null where there is none.</summary>
    public string? TakesValue { get; init; }

    /// <summary>The same for PowerShell.</summary>
    public string? TakesValueInPowerShell { get; init; }

    /// <summary>What names have in the place of underscores, where they can have none.</summary>
    public string Separator { get; init; } = "_";

    /// <summary>Every kind, in the order in which people are told of them.</summary>
    public static IReadOnlyList<StoreKind> All { get; } =
    [
        Kinds.EnvironmentVariables.Kind,
        Kinds.AwsSecretsManager.Kind,
        Kinds.AwsParameterStore.Kind,
        Kinds.AzureKeyVault.Kind,
        Kinds.GoogleSecretManager.Kind,
        Kinds.Vault.Kind,
        Kinds.Conjur.Kind,
        Kinds.OnePassword.Kind,
        Kinds.Doppler.Kind,
        Kinds.Sops.Kind,
        Kinds.ExternalSecrets.Kind,
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(kind => kind.Name)];

    public static StoreKind? Find(string? name) => All.FirstOrDefault(kind => kind.Name == name);
}
