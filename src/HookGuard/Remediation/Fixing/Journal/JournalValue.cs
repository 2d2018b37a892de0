using HookGuard.Remediation.Fixing.Stores;

namespace HookGuard.Remediation.Fixing.Journal;

/// <summary>Where a value is kept, without the value.</summary>
/// <param name="Holder">One of <c>env</c>, <c>user-secrets</c>, <c>vault</c>, <c>aws</c>.</param>
/// <param name="Place">The env file or the project.</param>
/// <param name="Id">The project's id for its user secrets.</param>
internal sealed record JournalValue(string Holder, string Place, string Id, string Key, bool WasThere)
{
    public static JournalValue Of(StoredValue value)
    {
        var (holder, place, id) = value.Holder switch
        {
            EnvFile file => ("env", file.Path, ""),
            UserSecrets secrets => ("user-secrets", secrets.Project, secrets.Id),
            VaultClient => ("vault", "", ""),
            _ => ("aws", "", ""),
        };
        return new JournalValue(holder, place, id, value.Key, value.WasThere);
    }

    public SecretStore Open(string root) =>
        Holder switch
        {
            "env" => new EnvFile(root, Place),
            "user-secrets" => new UserSecrets(Place, Id),
            "vault" => new VaultClient(),
            _ => new AwsClient(),
        };
}
