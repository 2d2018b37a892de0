using System.Text.Json;

namespace HookGuard.Images;

/// <summary>What the JSON documents of an archive tell: which layers its images have, and which step made each.</summary>
internal sealed class ImageDescription
{
    private readonly List<ImageManifest> manifests = [];
    private readonly Dictionary<string, List<string>> steps = new(StringComparer.Ordinal);

    public IReadOnlyList<ImageManifest> Manifests => manifests;

    /// <summary>Takes in a document; what is none of those that describe an image counts for nothing.</summary>
    public void Read(string entry, ReadOnlyMemory<byte> content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            var root = json.RootElement;
            if (root.ValueKind == JsonValueKind.Array)
            {
                manifests.AddRange(root.EnumerateArray().Select(DockerManifest).OfType<ImageManifest>());
            }
            else if (Items(root, "layers") is { } layers)
            {
                manifests.Add(
                    new ImageManifest(
                        EntryOf(Member(root, "config")),
                        [
                            .. layers.Select(layer => new ListedLayer(
                                EntryOf(layer) ?? "",
                                Text(layer, "mediaType") ?? ListedLayer.Archive
                            )),
                        ]
                    )
                );
            }
            else if (Items(root, "history") is { } history)
            {
                steps[entry] =
                [
                    .. history
                        .Where(step => Member(step, "empty_layer")?.ValueKind != JsonValueKind.True)
                        .Select(step => Text(step, "created_by") ?? ""),
                ];
            }
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // It is looked at like any other file; an archive in which no manifest can be read is no image.
        }
    }

    /// <summary>The step that made a layer, as the configuration tells it; null where it does not.</summary>
    public string? Step(ImageManifest manifest, int layer) =>
        manifest.Config is { } config
        && steps.TryGetValue(config, out var all)
        && all.ElementAtOrDefault(layer) is { Length: > 0 } step
            ? step
            : null;

    private static ImageManifest? DockerManifest(JsonElement image) =>
        Items(image, "Layers") is { } layers
            ? new ImageManifest(
                Text(image, "Config"),
                [.. layers.Select(layer => new ListedLayer(layer.ToString(), ListedLayer.Archive))]
            )
            : null;

    // Where the OCI layout keeps what a digest names.
    private static string? EntryOf(JsonElement? descriptor) =>
        descriptor is { } named && Text(named, "digest") is { } digest ? $"blobs/{digest.Replace(':', '/')}" : null;

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    private static JsonElement.ArrayEnumerator? Items(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : null;

    private static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
