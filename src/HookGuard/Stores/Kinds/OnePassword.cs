namespace HookGuard.Stores.Kinds;

/// <summary>https://developer.1password.com/docs/cli/reference/management-commands/item</summary>
internal static class OnePassword
{
    public static StoreKind Kind { get; } =
        new("1password", "1Password")
        {
            Options =
            [
                new StoreOption("vault", "The name of the vault.") { IsRequired = true },
                new StoreOption("item", "The title of the item.", "{name}"),
                new StoreOption("field", "The field that holds the value.", "credential"),
            ],
            Place = "op://{vault}/{item}/{field}",
            Client = new StoreClient("op")
            {
                Put = ["item", "create", "--vault={vault}", "-"],
                Replace = ["item", "edit", "{item}", "--vault={vault}"],
                Get = ["read", "op://{vault}/{item}/{field}"],
                Remove = ["item", "delete", "{item}", "--vault={vault}"],
                Input =
                    """{"title":"{item}","category":"API_CREDENTIAL","fields":[{"id":"{field}","type":"CONCEALED","label":"{field}","value":"{value}"}]}""",
            },
        };
}
