namespace HookGuard.Tests.Scenarios.Commit;

/// <summary>Who has to come to the same result in a scenario.</summary>
internal enum Readers
{
    /// <summary>Both readers, and git's own added lines.</summary>
    Both,

    /// <summary>Both readers; git's lines cannot say it: another encoding, a move, a file's name.</summary>
    BothBeyondGit,

    /// <summary>Only git's plumbing: libgit2 has to say that it cannot read the repository.</summary>
    GitAlone,
}
