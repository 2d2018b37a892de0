namespace HookGuard.Archives;

/// <summary>A file in an archive, or why one cannot be read.</summary>
/// <param name="Path">From the archive's own path on: <c>outer.zip!inner/file</c>.</param>
/// <param name="Content">Empty where there is a problem.</param>
/// <param name="Problem">Why it, or what follows it, is not scanned; null where it is.</param>
internal readonly record struct ArchiveMember(string Path, ReadOnlyMemory<byte> Content, string? Problem = null);
