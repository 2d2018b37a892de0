namespace HookGuard.Images;

/// <summary>What was found in one part of an image.</summary>
/// <param name="Result">Its findings name the part and the path in it.</param>
/// <param name="Deleted">The paths that it takes away from the layers below: they are still in the image.</param>
internal sealed record Layer(ScanResult Result, IReadOnlyList<string> Deleted)
{
    /// <summary>Whether it takes away a path, or a folder above it.</summary>
    public bool Deletes(string path) =>
        Deleted.Any(deleted =>
            deleted.Length == 0
            || path == deleted
            || path.StartsWith(deleted, StringComparison.Ordinal) && path[deleted.Length] == '/'
        );
}
