namespace HookGuard.Images;

/// <summary>The layers of one image, from the lowest up.</summary>
/// <param name="Config">The entry that holds its configuration.</param>
/// <param name="Layers">The entries that hold its layers.</param>
internal sealed record ImageManifest(string? Config, IReadOnlyList<ListedLayer> Layers);
