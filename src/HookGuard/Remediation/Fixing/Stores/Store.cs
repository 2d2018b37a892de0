namespace HookGuard.Remediation.Fixing.Stores;

/// <summary>A holder that has a client of its own.</summary>
internal abstract record Store : SecretStore
{
    public abstract void Put(string key, string value);

    /// <summary>Puts a value in the place of another.</summary>
    public virtual void Replace(string key, string value) => Put(key, value);

    public abstract void Remove(string key);
}
