using HookGuard.Remediation.Fixing.Stores;

namespace HookGuard.Remediation.Fixing;

/// <summary>All that a fix is going to do, before it does any of it.</summary>
internal sealed record FixPlan
{
    public required IReadOnlyList<FileFix> Files { get; init; }

    /// <summary>What takes the ignored files out of git's sight; null where git ignores them already.</summary>
    public FileFix? IgnoreFile { get; init; }

    /// <summary>The files that must be ignored once that is done.</summary>
    public required IReadOnlyList<string> Ignored { get; init; }

    /// <summary>The files that take values.</summary>
    public required IReadOnlyList<FileFix> EnvFiles { get; init; }

    public required IReadOnlyList<StoredValue> Values { get; init; }

    /// <summary>Every value that leaves a file, to be looked for among git's objects.</summary>
    public required IReadOnlyList<string> Secrets { get; init; }

    /// <summary>Every value that was found, rewritten or not: none is shown.</summary>
    public required IReadOnlyList<FoundSecret> Found { get; init; }

    public required IReadOnlyList<UnfixedFile> LeftAlone { get; init; }

    /// <summary>What remains to be done by hand.</summary>
    public required IReadOnlyList<string> FollowUps { get; init; }
}
