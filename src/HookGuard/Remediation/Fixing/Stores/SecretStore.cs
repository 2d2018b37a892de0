namespace HookGuard.Remediation.Fixing.Stores;

/// <summary>Where values are kept instead of in the repository.</summary>
internal abstract record SecretStore
{
    /// <summary>As people read it: <c>.env</c>, <c>user secrets of src/App</c>.</summary>
    public abstract string Description { get; }

    /// <summary>The file in the working tree that must be ignored by git; null where there is none.</summary>
    public virtual string? IgnoredFile => null;

    /// <summary>The value of a key; null where there is none.</summary>
    public abstract string? Get(string key);
}
