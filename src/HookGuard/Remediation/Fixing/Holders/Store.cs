namespace HookGuard.Remediation.Fixing.Holders;

/// <summary>A holder that has a client of its own.</summary>
internal abstract record Store : Holder
{
    public abstract void Put(string key, string value);

    public abstract void Remove(string key);
}
