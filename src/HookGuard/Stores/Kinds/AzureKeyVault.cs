namespace HookGuard.Stores.Kinds;

/// <summary>https://learn.microsoft.com/cli/azure/keyvault/secret</summary>
internal static class AzureKeyVault
{
    public static StoreKind Kind { get; } =
        new("azure", "Azure Key Vault")
        {
            Options =
            [
                new StoreOption("vault", "The name of the key vault.") { IsRequired = true },
                new StoreOption("secret", "The name of the secret; underscores of {name} become hyphens.", "{name}"),
            ],
            // https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftkeyvault
            Separator = "-",
            Place = "{vault}/{secret}",
            Client = new StoreClient("az")
            {
                Put =
                [
                    "keyvault",
                    "secret",
                    "set",
                    "--vault-name",
                    "{vault}",
                    "--name",
                    "{secret}",
                    "--file",
                    "/dev/stdin",
                    "--encoding",
                    "utf-8",
                    // It prints the value otherwise.
                    "--output",
                    "none",
                ],
                Get =
                [
                    "keyvault",
                    "secret",
                    "show",
                    "--vault-name",
                    "{vault}",
                    "--name",
                    "{secret}",
                    "--query",
                    "value",
                    "--output",
                    "tsv",
                ],
                Remove =
                [
                    "keyvault",
                    "secret",
                    "delete",
                    "--vault-name",
                    "{vault}",
                    "--name",
                    "{secret}",
                    "--output",
                    "none",
                ],
                ReadsDevice = true,
            },
        };
}
