namespace HookGuard.Remediation.Fixing.Stores;

/// <summary>A value on its way from a file to where it is kept.</summary>
internal sealed record StoredValue(SecretStore Holder, string Key, string Value, string Mask, string Fingerprint)
{
    /// <summary>Whether it was kept there already.</summary>
    public bool WasThere { get; init; }

    // A record prints all that it holds; this one must not.
    public override string ToString() => $"{Holder.Description}: {Key}={Mask}";
}
