using System.Formats.Tar;
using System.Text;
using HookGuard.Archives;
using HookGuard.Changes;
using HookGuard.Detection;
using HookGuard.Files;
using HookGuard.Masking;
using HookGuard.Scanning;

namespace HookGuard.Images;

/// <summary>
/// Looks at a saved image in one pass: every layer, also what a later one deletes, and the documents that describe it. Nothing is
/// unpacked to disk, and no more than one file is held in memory.
/// </summary>
internal sealed class ImageScan(Guard guard, Detector detector)
{
    private const int LongestDocument = 16 << 20;

    private readonly FileBuffer buffer = new();
    private readonly ImageDescription description = new();
    private readonly Dictionary<string, Layer> parts = new(StringComparer.Ordinal);
    private readonly HashSet<string> archives = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> links = new(StringComparer.Ordinal);

    /// <param name="image">What <c>docker save</c> writes, or an archive of an OCI layout; perhaps compressed.</param>
    public ScanResult Run(Stream image)
    {
        List<Skipped> skipped = [];
        var last = "its beginning";
        try
        {
            using var content = Compressions.Open(image, out var packing);
            if (packing != Compression.Tar)
            {
                return Unread(
                    packing is Compression.None or Compression.Zip ? "it is not an archive" : Compressed(packing)
                );
            }

            using var entries = new TarReader(content);
            while (entries.GetNextEntry() is { } entry)
            {
                last = EntryName.Normal(entry.Name);
                Read(entry, last);
            }

            CheckRest(content, skipped);
        }
        catch (Exception problem) when (ArchiveError.Is(problem))
        {
            skipped.Add(new Skipped(EntryName.Image, ArchiveError.After(Mask(last))));
        }

        skipped.AddRange(
            description.Manifests.SelectMany(manifest => manifest.Layers).Select(Missing).OfType<Skipped>()
        );
        if (description.Manifests is [] && skipped is [])
        {
            skipped.Add(new Skipped(EntryName.Image, "it contains no manifest that lists layers"));
        }

        return Sum(skipped);
    }

    private void CheckRest(Stream archive, List<Skipped> skipped)
    {
        var rest = ArchiveRest.Read(archive, out var isWhole);
        if (!isWhole)
        {
            skipped.Add(new Skipped(EntryName.Image, $"{ArchiveRest.Name}: {ArchiveRest.TooLong}"));
        }
        else if (!rest.IsEmpty)
        {
            parts[ArchiveRest.Name] = new Layer(FileScan.Check(ArchiveRest.Name, new Blob("", () => rest), guard), []);
        }
    }

    private void Read(TarEntry entry, string name)
    {
        if (EntryHeader.Text(entry) is { Length: > 0 } header)
        {
            var bytes = Encoding.UTF8.GetBytes(header);
            var found = FileScan.Check($"{name} (header)", new Blob("", () => bytes), guard) with { Files = 0 };
            parts[$"{name} (header)"] = new Layer(found, []);
        }

        if (entry.LinkName is { Length: > 0 } target)
        {
            // As older versions of docker save a layer that several images have.
            links[name] = EntryName.Normal(target.Replace("../", ""));
        }
        else if (entry.DataStream is { } data)
        {
            parts[name] = ReadPart(name, data, entry.Length);
        }
    }

    // One that is damaged is told, and the others are read.
    private Layer ReadPart(string name, Stream data, long length)
    {
        try
        {
            using var content = Compressions.Open(data, out var packing);
            return packing switch
            {
                Compression.Tar => ReadLayer(name, content),
                Compression.None when Compressions.IsEndOfTar(content.Head) => ReadLayer(name, content),
                Compression.None or Compression.Zip => ReadFile(name, content, length),
                _ => new Layer(Unread(Compressed(packing)), []),
            };
        }
        catch (Exception problem) when (ArchiveError.Is(problem))
        {
            return new Layer(Unread("it is damaged, or packed in an unknown way"), []);
        }
    }

    private Layer ReadLayer(string entry, Stream content)
    {
        archives.Add(entry);
        return new LayerScan(guard, detector, buffer).Run(content);
    }

    private Layer ReadFile(string entry, Stream content, long length)
    {
        if (length > Blob.LongestHeld)
        {
            return new Layer(FileScan.Check(EntryName.Short(entry), Blob.OfLong(() => content), guard), []);
        }

        var bytes = buffer.Read(content, length);
        var isDocument = bytes.Span is [(byte)'{' or (byte)'[', ..] && bytes.Length <= LongestDocument;
        if (isDocument)
        {
            description.Read(entry, bytes);
        }

        var name =
            EntryName.Short(entry) + (isDocument && !entry.EndsWith(".json", StringComparison.Ordinal) ? ".json" : "");
        return new Layer(FileScan.Check(name, new Blob("", () => bytes), guard), []);
    }

    private string EntryOf(ListedLayer layer) => links.GetValueOrDefault(layer.Entry, layer.Entry);

    private (string Name, Layer Layer)? Find(ListedLayer layer) =>
        EntryOf(layer) is var entry && parts.TryGetValue(entry, out var part) ? (EntryName.Short(entry), part) : null;

    private Skipped? Missing(ListedLayer layer)
    {
        var entry = EntryOf(layer);
        return !parts.ContainsKey(entry)
                ? new Skipped(
                    EntryName.Short(entry),
                    "the archive does not contain this layer",
                    Intended: layer.IsForeign
                )
            : layer.IsEncrypted ? new Skipped(EntryName.Short(entry), "it is encrypted")
            : layer.IsArchive && !archives.Contains(entry) && parts[entry].Result.Complete
                ? new Skipped(EntryName.Short(entry), "its compression is unknown")
            : null;
    }

    private ScanResult Sum(IEnumerable<Skipped> skipped)
    {
        var result = ScanResult.Empty with { Skipped = [.. skipped] };
        var ordered = description
            .Manifests.SelectMany(manifest => manifest.Layers)
            .Select(EntryOf)
            .Where(parts.ContainsKey)
            .Concat(parts.Keys)
            .Distinct(StringComparer.Ordinal);
        foreach (var entry in ordered)
        {
            result = result.Add(
                Named(archives.Contains(entry) ? EntryName.Short(entry) : EntryName.Image, parts[entry].Result)
            );
        }

        return result with
        {
            Stage = Stage.Published,
            Notes = [.. new ImageNotes(description, Find, detector).All().Select(note => (ShownText)note)],
        };
    }

    private static ScanResult Named(string part, ScanResult result) =>
        result with
        {
            Findings =
            [
                .. result.Findings.Select(finding =>
                    finding with
                    {
                        Path = $"{part}:{(string)finding.Path}",
                        InImage = true,
                    }
                ),
            ],
            Skipped =
            [
                .. result.Skipped.Select(one =>
                    one with
                    {
                        Path = (string)one.Path is "" ? part : $"{part}:{(string)one.Path}",
                    }
                ),
            ],
        };

    private static ScanResult Unread(string reason) => ScanResult.Empty with { Skipped = [new Skipped("", reason)] };

    private static string Compressed(Compression packing) =>
        $"it is compressed twice, at last with {packing.ToString().ToLowerInvariant()}. Save it with gzip or uncompressed";

    private string Mask(string name) => ShownPath.Of(name, detector);
}
