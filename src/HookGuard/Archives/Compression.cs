namespace HookGuard.Archives;

/// <summary>How a content is packed.</summary>
internal enum Compression
{
    /// <summary>Not at all, as far as can be told.</summary>
    None,
    Tar,
    Zip,
    Gzip,
    Zstandard,
    Xz,
    Bzip2,
}
