using System.Formats.Tar;
using System.IO.Compression;
using HookGuard.Detection;
using HookGuard.Images;
using HookGuard.Scanning;

namespace HookGuard.Fuzzing.Targets;

/// <summary>Saved images: archives in archives, packed or not, and the documents that describe them.</summary>
internal static class ImageTarget
{
    private static readonly Detector Detector = new();

    private static readonly (string, byte[])[] Documents =
    [
        ("manifest.json", Sample.Bytes("""[{ "Config": "c.json", "RepoTags": ["a:b"], "Layers": ["l/layer.tar"] }]""")),
        (
            "c.json",
            Sample.Bytes(
                """{ "history": [{ "created_by": "RUN x", "empty_layer": true }, { "created_by": "COPY a" }], "config": { "Env": ["A=b"] } }"""
            )
        ),
    ];

    public static Target Target { get; } =
        new(
            "image",
            [
                Archive([.. Documents, ("l/layer.tar", Layer())]),
                Archive([.. Documents, ("l/layer.tar", Packed(Layer()))]),
                Packed(Archive([("index.json", Sample.Bytes("""{ "manifests": [] }""")), ("blobs/sha256/a", Layer())])),
            ],
            ["ustar", "manifest.json", ".wh.", "../", "\u001f\u008b", "[", "{\"layers\":[", "\"mediaType\":"],
            input => new ImageScan(Guard.WithoutPolicy(Detector), Detector).Run(new MemoryStream(input))
        );

    private static byte[] Layer() =>
        Archive([("etc/a.conf", Sample.Bytes($"key = {Sample.Key}\n")), ("etc/.wh.b", [])]);

    private static byte[] Archive((string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new TarWriter(stream, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                archive.WriteEntry(
                    new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) }
                );
            }
        }

        return stream.ToArray();
    }

    private static byte[] Packed(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return stream.ToArray();
    }
}
