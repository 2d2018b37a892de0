namespace HookGuard.Changes;

/// <summary>What a path is, once git has recorded it.</summary>
internal enum ChangeKind
{
    File,

    /// <summary>Its content is the path it points to.</summary>
    Symlink,

    /// <summary>A submodule: a commit of another repository, so there is no content to read.</summary>
    Gitlink,

    /// <summary>The path is gone. Kept, because its old content tells a move from a leak.</summary>
    Deletion,

    /// <summary>A folder that repeats others too often for its paths to be listed.</summary>
    Folder,

    /// <summary>A commit's or a tag's message.</summary>
    Message,
}
