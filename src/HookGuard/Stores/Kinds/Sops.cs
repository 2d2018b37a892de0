namespace HookGuard.Stores.Kinds;

/// <summary>Encrypted files of the repository itself: https://getsops.io/docs/</summary>
internal static class Sops
{
    public static StoreKind Kind { get; } =
        new("sops", "SOPS")
        {
            Options = [new StoreOption("file", "The encrypted file.", "secrets.enc.yaml")],
            Place = "{file}",
            Reason = "SOPS keeps values in a file that belongs to the repository, encrypted for whom that file says",
            // It takes JSON: https://github.com/getsops/sops#set-a-sub-part-in-a-document-tree
            TakesValueInPowerShell =
                """ForEach-Object { '"' + $_ + '"' } | sops set --value-stdin '{file}' '["{key}"]'""",
            TakesValue = """sed 's/.*/"&"/' | sops set --value-stdin '{file}' '["{key}"]'""",
        };
}
