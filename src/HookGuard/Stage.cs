namespace HookGuard;

/// <summary>How far a credential has got, which decides what has to be done.</summary>
internal enum Stage
{
    /// <summary>Staged only: nothing is recorded.</summary>
    Staged,

    /// <summary>In a commit that has not left this machine.</summary>
    Committed,

    /// <summary>Pushed, or readable by others in any other way.</summary>
    Published,
}
