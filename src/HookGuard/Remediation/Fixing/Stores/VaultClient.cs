namespace HookGuard.Remediation.Fixing.Stores;

/// <summary>HashiCorp Vault's key-value engine, version 2, at <c>secret/pagerduty/NAME</c>.</summary>
internal sealed record VaultClient : Store
{
    public override string Description => "Vault, secret/pagerduty";

    public override string? Get(string key) =>
        Client.Run("vault", ["kv", "get", "-mount=secret", "-field=value", At(key)])?.TrimEnd('\n');

    public override string PrintValue(string key, ShellSyntax shell) =>
        $"vault kv get -mount=secret -field=value {At(key)}";

    // A dash for a value is read from standard input.
    public override void Put(string key, string value) =>
        Client.Demand("vault", ["kv", "put", "-mount=secret", At(key), "value=-"], value);

    public override void Remove(string key) =>
        Client.Demand("vault", ["kv", "metadata", "delete", "-mount=secret", At(key)]);

    private static string At(string key) => $"pagerduty/{key}";
}
