namespace HookGuard.Remediation.Responding;

/// <summary>The steps of a response, in the order in which they are taken.</summary>
internal enum ResponseStep
{
    /// <summary>Revoke it, so that nobody can use it any more.</summary>
    Contain,

    /// <summary>Find what has it and what will stop working.</summary>
    Find,

    /// <summary>Give all that used it a new one.</summary>
    Replace,

    /// <summary>Look for use by strangers.</summary>
    Check,

    /// <summary>Remove it from the history.</summary>
    Clean,

    /// <summary>Keep it from happening again.</summary>
    Prevent,
}
