using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace HookGuard.Benchmarks.Attacks;

/// <summary>Saved images whose layers and documents are too long to be held.</summary>
internal static class ImageAttacks
{
    private const long Long = 1_900L << 20;
    private const int Block = 512;
    private const string Image = "image.tar";
    private const string Manifest = """[{ "Config": "c.json", "Layers": ["l/layer.tar"] }]""";

    public static IEnumerable<Attack> All { get; } =
    [
        Of(
            "image-layer",
            "an image with a file of 1.9 GB in a layer",
            (image, _) => WithLayer(image, new HollowStream(Long + (2 * Block), Header("a.bin", Long)))
        ),
        Of(
            "image-layer-packed",
            "the same, packed to 2 MB",
            (image, _) =>
            {
                using var packed = new MemoryStream();
                using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                {
                    new HollowStream(Long + (2 * Block), Header("a.bin", Long)).CopyTo(gzip);
                }

                packed.Position = 0;
                WithLayer(image, packed);
            }
        ),
        Of(
            "image-document",
            "a document of 1.9 GB in an image",
            (image, _) => Write(image, "manifest.json", new HollowStream(Long, (byte)'['))
        ),
        Of(
            "image-layers",
            "a document of 15 MB that lists 500,000 layers",
            (image, size) =>
                Write(
                    image,
                    "manifest.json",
                    Text(
                        $"[{{ \"Layers\": [{string.Join(',', Enumerable.Range(0, size).Select(each => $"\"l/{each}/layer.tar\""))}] }}]"
                    )
                )
        ),
    ];

    private static Attack Of(string name, string text, Action<TarWriter, int> fill) =>
        new(
            name,
            text,
            500_000,
            (repository, size) =>
            {
                using var file = File.Create(Path.Join(repository.Folder, Image));
                using var image = new TarWriter(file, TarEntryFormat.Pax);
                fill(image, size);
                return new AttackRun(["scan", "--image", Image], AttackRun.Clean, AttackRun.Incomplete);
            }
        )
        {
            MostTime = 20,
        };

    private static void WithLayer(TarWriter image, Stream layer)
    {
        Write(image, "manifest.json", Text(Manifest));
        Write(image, "l/layer.tar", layer);
    }

    // As the library would write it, which writes the content as well.
    private static byte[] Header(string name, long length)
    {
        var header = new byte[Block];
        Put(0, name);
        Put(100, "0000644");
        Put(124, Convert.ToString(length, 8).PadLeft(11, '0'));
        Put(156, "0");
        Put(257, "ustar\0" + "00");
        Put(148, new string(' ', 8));
        Put(148, Convert.ToString(header.Sum(each => each), 8).PadLeft(6, '0') + "\0 ");
        return header;

        void Put(int at, string text) => Encoding.ASCII.GetBytes(text, header.AsSpan(at));
    }

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));

    private static void Write(TarWriter archive, string name, Stream content) =>
        archive.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content });
}
