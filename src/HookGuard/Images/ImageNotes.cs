using HookGuard.Detection;
using HookGuard.Masking;

namespace HookGuard.Images;

/// <summary>What a person has to know of the layers in which something was found: which step made them, and what deleting does not do.</summary>
internal sealed class ImageNotes(
    ImageDescription description,
    Func<ListedLayer, (string Name, Layer Layer)?> find,
    Detector detector
)
{
    private const int LongestStep = 100;

    public IEnumerable<string> All() => description.Manifests.SelectMany(Of).Distinct(StringComparer.Ordinal);

    private IEnumerable<string> Of(ImageManifest manifest)
    {
        for (var number = 0; number < manifest.Layers.Count; number++)
        {
            if (find(manifest.Layers[number]) is not { Layer.Result.Findings: not [] and var findings } part)
            {
                continue;
            }

            if (description.Step(manifest, number) is { } step)
            {
                yield return $"{part.Name} is layer {number + 1} of {manifest.Layers.Count}, made by: {Shown(step)}";
            }

            var later = manifest.Layers.Skip(number + 1).Select(find).ToList();
            foreach (var path in findings.Select(finding => finding.Path))
            {
                if (later.Find(layer => layer?.Layer.Deletes(path) == true) is { } deleting)
                {
                    yield return $"{part.Name}:{path} is deleted in {deleting.Name}, a later layer. The image still contains it.";
                }
            }
        }
    }

    private string Shown(string step)
    {
        var masked = ShownPath.Of(step, detector).ToString();
        return masked.Length > LongestStep ? $"{masked.AsSpan(0, LongestStep)}…" : masked;
    }
}
