namespace HookGuard.Stores.Kinds;

/// <summary>The key-value engine, version 2: https://developer.hashicorp.com/vault/docs/commands/kv</summary>
internal static class Vault
{
    public static StoreKind Kind { get; } =
        new("vault", "Vault")
        {
            Options =
            [
                new StoreOption("mount", "The mount of the key-value engine.", "secret"),
                new StoreOption("path", "The path of the secret.", "pagerduty/{name}"),
                new StoreOption("field", "The field that holds the value.", "value"),
            ],
            Place = "{mount}/{path}",
            Client = new StoreClient("vault")
            {
                // A dash for a value is read from standard input.
                Put = ["kv", "put", "-mount={mount}", "{path}", "{field}=-"],
                Get = ["kv", "get", "-mount={mount}", "-field={field}", "{path}"],
                Remove = ["kv", "metadata", "delete", "-mount={mount}", "{path}"],
            },
        };
}
