namespace HookGuard.Remediation.Fixing.Stores;

/// <summary>A holder that has a client of its own.</summary>
internal abstract record Store : SecretStore
{
    public abstract void Put(string key, string value);

    public abstract void Remove(string key);
}
