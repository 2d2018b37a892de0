namespace HookGuard.Remediation;

/// <summary>How far a credential has got, which decides what has to be done.</summary>
internal enum Stage
{
    /// <summary>In the index or the working tree: an edit is enough.</summary>
    Staged,

    /// <summary>In a commit that has not left this machine: rewrite it.</summary>
    Committed,

    /// <summary>Somewhere else too: revoke it first.</summary>
    Published,
}
