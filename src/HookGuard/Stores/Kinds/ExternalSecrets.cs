namespace HookGuard.Stores.Kinds;

/// <summary>Copies what another store holds into Secrets of a cluster: https://external-secrets.io</summary>
internal static class ExternalSecrets
{
    public static StoreKind Kind { get; } =
        new("external-secrets", "External Secrets")
        {
            Options =
            [
                new StoreOption("secretStore", "The SecretStore of the namespace.") { IsRequired = true },
                new StoreOption("remoteKey", "The key in the store that it reads.", "pagerduty/{name}"),
            ],
            Place = "{remoteKey}",
            Reason = "External Secrets reads another store, into which the value has to go",
        };
}
