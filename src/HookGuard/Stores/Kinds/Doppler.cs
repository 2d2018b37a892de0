namespace HookGuard.Stores.Kinds;

/// <summary>https://docs.doppler.com/docs/setting-secrets</summary>
internal static class Doppler
{
    public static StoreKind Kind { get; } =
        new("doppler", "Doppler")
        {
            Options =
            [
                new StoreOption("secret", "The name of the secret.", "{name}"),
                new StoreOption("project", "The project, where 'doppler setup' does not say.")
                {
                    Setting = "DOPPLER_PROJECT",
                },
                new StoreOption("config", "The config, where 'doppler setup' does not say.")
                {
                    Setting = "DOPPLER_CONFIG",
                },
            ],
            Place = "{secret}",
            Client = new StoreClient("doppler")
            {
                Put = ["secrets", "set", "{secret}", "--silent", "--project={project}", "--config={config}"],
                Get = ["secrets", "get", "{secret}", "--plain", "--project={project}", "--config={config}"],
                Remove =
                [
                    "secrets",
                    "delete",
                    "{secret}",
                    "--yes",
                    "--silent",
                    "--project={project}",
                    "--config={config}",
                ],
            },
        };
}
