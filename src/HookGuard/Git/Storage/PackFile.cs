using System.Globalization;
using System.IO.Compression;
using HookGuard.FileSystem;

namespace HookGuard.Git.Storage;

/// <summary>Many objects in one file (gitformat-pack), most of them as deltas of others in it.</summary>
internal sealed class PackFile : IDisposable
{
    // git makes chains of 50, and never longer ones than 4095.
    private const int LongestChain = 4095;
    private const int LongestHeader = 64;
    private const int ReadAtOnce = 8 * 1024;
    private const int IdLength = 20;
    private const int DeltaByDistance = 6;
    private const int DeltaById = 7;

    private readonly PackIndex index;
    private readonly string path;
    private readonly Stack<FileStream> idle = new();
    private readonly ObjectCache<(PackFile, long)> known;
    private long size;

    /// <param name="indexPath">Its index, which has the same name but for the ending.</param>
    /// <param name="known">What was read of any pack.</param>
    public PackFile(string indexPath, ObjectCache<(PackFile, long)> known)
    {
        this.known = known;
        path = Path.ChangeExtension(indexPath, ".pack");
        index = PackIndex.Open(indexPath);
    }

    /// <summary>Null where the pack does not hold it.</summary>
    public GitObject? Read(string id, ReadOnlySpan<byte> binaryId) =>
        index.Find(binaryId) is { } offset ? ReadAt(offset) with { Id = id } : null;

    public void Dispose()
    {
        foreach (var pack in idle)
        {
            pack.Dispose();
        }

        index.Dispose();
    }

    private GitObject ReadAt(long offset)
    {
        Stack<(long Offset, ReadOnlyMemory<byte> Content)> deltas = new();
        GitObject? found;
        while ((found = known.Find("", (this, offset))) is null)
        {
            var entry = ReadEntry(offset);
            if (entry.Base is not { } source)
            {
                found = Keep(offset, entry.Type, entry.Content);
                break;
            }

            deltas.Push((offset, entry.Content));
            offset = deltas.Count <= LongestChain ? source : throw new InvalidDataException("its deltas never end");
        }

        while (deltas.TryPop(out var delta))
        {
            var content = known.Allocate(Delta.Length(delta.Content.Span));
            Delta.Apply(found.Content.Span, delta.Content.Span, content.Span);
            found = Keep(delta.Offset, found.Type, content);
        }

        return found;
    }

    private GitObject Keep(long offset, string type, ReadOnlyMemory<byte> content)
    {
        known.Add((this, offset), type, content);
        return new GitObject("", type, content);
    }

    private Entry ReadEntry(long offset)
    {
        var pack = Take();
        try
        {
            return ReadEntry(pack, offset);
        }
        finally
        {
            lock (idle)
            {
                idle.Push(pack);
            }
        }
    }

    // One for each thread that reads.
    private FileStream Take()
    {
        lock (idle)
        {
            if (!idle.TryPop(out var pack))
            {
                pack = new FileStream(BoundedFile.Open(path), FileAccess.Read, ReadAtOnce);
                size = pack.Length;
            }

            return pack;
        }
    }

    private Entry ReadEntry(FileStream pack, long offset)
    {
        Span<byte> buffer = stackalloc byte[LongestHeader];
        pack.Position = offset > 0 ? offset : throw new InvalidDataException("it begins before the pack does");
        ReadOnlySpan<byte> header = buffer[..pack.ReadAtLeast(buffer, LongestHeader, throwOnEndOfStream: false)];
        var start = header.Length;
        var first = PackBytes.Next(ref header);
        var length = first < 0x80 ? first & 0xF : PackBytes.Number(ref header, first & 0xF, bits: 4);
        var type = (first >> 4) & 7;
        long? source = type switch
        {
            DeltaByDistance => offset - PackBytes.Distance(ref header),
            DeltaById => index.Find(PackBytes.Take(ref header, IdLength))
                ?? throw new InvalidDataException("what it is a delta of is in another pack"),
            _ => null,
        };
        pack.Position = offset + start - header.Length;
        var stored = size - pack.Position;
        using var inflated = new ZLibStream(pack, CompressionMode.Decompress, leaveOpen: true);
        if (source is not null)
        {
            return new Entry("", source, Inflated.Read(inflated, length, stored));
        }

        if (!Inflated.IsUsual(length, stored))
        {
            return new Entry(Name(type), null, Inflated.Read(inflated, length, stored));
        }

        var content = known.Allocate(Inflated.Length(length));
        Inflated.Read(inflated, content.Span);
        return new Entry(Name(type), null, content);
    }

    private static string Name(int type) =>
        type switch
        {
            1 => "commit",
            2 => "tree",
            3 => "blob",
            4 => "tag",
            _ => throw new InvalidDataException(
                string.Create(CultureInfo.InvariantCulture, $"its type is the unknown {type}")
            ),
        };

    /// <param name="Base">Where the object begins that the content is a delta of; null where it is none.</param>
    private readonly record struct Entry(string Type, long? Base, ReadOnlyMemory<byte> Content);
}
