namespace HookGuard.Files;

/// <summary>A file of a <see cref="FileTree"/>.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="Path">How reports name it.</param>
/// <param name="LinkTarget">Where it points, if it is a symbolic link: that text is all that git would record of it.</param>
/// <param name="IsNamed">Whether a person asked for this very file, not for a folder that it is in.</param>
internal readonly record struct FileEntry(string FullPath, string Path, string? LinkTarget, bool IsNamed = false);
