using HookGuard.Git;

namespace HookGuard.Remediation.Fixing;

/// <summary>One file before and after, in the index and in the working tree, which need not be the same.</summary>
internal sealed record FileFix
{
    /// <summary>Relative to the root, <c>/</c>-separated.</summary>
    public required string Path { get; init; }

    /// <summary>What the index holds; null where it holds nothing.</summary>
    public TreeEntry? Entry { get; init; }

    /// <summary>The change to what the index holds; null where that stays.</summary>
    public EditedText? Staged { get; init; }

    /// <summary>The change to the working tree's file; null where that stays.</summary>
    public EditedText? Working { get; init; }

    /// <summary>The mode of the working tree's file, where the fix changes it; null where it stays.</summary>
    public UnixFileMode? Permissions { get; init; }

    /// <summary>Whether the file leaves the index, and stays where it is.</summary>
    public bool Untracked { get; init; }
}
