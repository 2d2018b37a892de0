namespace HookGuard;

/// <summary>How far a credential has spread, which decides the response.</summary>
internal enum Stage
{
    /// <summary>Staged only: nothing was committed.</summary>
    Staged,

    /// <summary>In a commit that has not left this machine.</summary>
    Committed,

    /// <summary>Pushed, or readable by others in another way.</summary>
    Published,
}
