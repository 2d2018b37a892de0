namespace HookGuard.Images;

/// <summary>How a part of an image is packed.</summary>
internal enum Compression
{
    /// <summary>Not at all, as far as can be told.</summary>
    None,
    Tar,
    Gzip,
    Zstandard,
    Xz,
    Bzip2,
}
