namespace HookGuard.Images;

/// <summary>The layers of one image, from the lowest up.</summary>
/// <param name="Config">The entry that holds its configuration.</param>
/// <param name="Layers">The entries that hold its layers.</param>
internal sealed record ImageManifest(string? Config, IReadOnlyList<ListedLayer> Layers);

/// <summary>A layer as a manifest names it.</summary>
/// <param name="Entry">The entry of the archive that holds it.</param>
/// <param name="MediaType">What it is.</param>
internal sealed record ListedLayer(string Entry, string MediaType)
{
    /// <summary>What <c>docker save</c> lists says of no layer what it is: all are archives.</summary>
    public const string Archive = "tar";

    public bool IsArchive => MediaType.Contains(Archive, StringComparison.Ordinal);

    public bool IsEncrypted => MediaType.EndsWith("+encrypted", StringComparison.Ordinal);

    /// <summary>Whether its licence keeps it out of archives: it is fetched from its maker.</summary>
    public bool IsForeign =>
        MediaType.Contains("foreign", StringComparison.Ordinal)
        || MediaType.Contains("nondistributable", StringComparison.Ordinal);
}
