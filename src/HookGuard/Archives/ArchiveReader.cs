using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using HookGuard.Changes;

namespace HookGuard.Archives;

/// <summary>
/// Unpacks the members of an archive in memory, one after another, and archives among them in turn. How deep, how many and how much
/// is bounded, whatever the archive says of itself; what is not read is told.
/// </summary>
internal sealed class ArchiveReader
{
    private const int Deepest = 5;

    private readonly ArchiveBudget budget;
    private readonly Action<ArchiveMember> visit;

    private ArchiveReader(ArchiveBudget budget, Action<ArchiveMember> visit) =>
        (this.budget, this.visit) = (budget, visit);

    public static bool IsArchive(ReadOnlySpan<byte> content) => Compressions.OfWhole(content) != Compression.None;

    public static void Read(string path, ReadOnlyMemory<byte> content, Action<ArchiveMember> visit) =>
        new ArchiveReader(new ArchiveBudget(content.Length), visit).Read(path, content, depth: 1);

    private void Read(string path, ReadOnlyMemory<byte> content, int depth)
    {
        var packing = Compressions.OfWhole(content.Span);
        if (packing == Compression.None)
        {
            return;
        }

        if (depth > Deepest)
        {
            visit(new ArchiveMember(path, default, $"archives are nested more than {Deepest} deep"));
            return;
        }

        var last = path;
        try
        {
            using var stream = Open(content);
            if (packing == Compression.Zip)
            {
                ReadZip(path, stream, depth, ref last);
            }
            else if (packing == Compression.Tar)
            {
                ReadTar(path, stream, depth, ref last);
            }
            else
            {
                ReadCompressed(path, stream, packing, depth, ref last);
            }
        }
        catch (Exception problem) when (problem is ArchiveLimitException || ArchiveError.Is(problem))
        {
            var reason =
                problem is ArchiveLimitException ? problem.Message : "it is damaged, or packed in an unknown way";
            visit(new ArchiveMember(last, default, reason));
        }
    }

    private void ReadZip(string path, Stream stream, int depth, ref string last)
    {
        using ZipArchive zip = new(stream, ZipArchiveMode.Read);
        Visit($"{path}!(comment)", System.Text.Encoding.UTF8.GetBytes(zip.Comment), depth);
        foreach (var entry in zip.Entries)
        {
            budget.TakeMember();
            last = Name(path, entry.FullName);
            if (entry.IsEncrypted)
            {
                visit(new ArchiveMember(last, default, "it is encrypted"));
            }
            else if (entry.FullName is not [.., '/'])
            {
                ReadMember(last, entry.Open, depth);
            }
        }
    }

    private void ReadTar(string path, Stream stream, int depth, ref string last)
    {
        using TarReader tar = new(stream, leaveOpen: true);
        while (tar.GetNextEntry() is { } entry)
        {
            budget.TakeMember();
            last = Name(path, entry.Name);
            if (entry.DataStream is { } data)
            {
                ReadMember(last, () => data, depth);
            }
            else if (entry.LinkName is { Length: > 0 } link)
            {
                Visit($"{last} (link)", System.Text.Encoding.UTF8.GetBytes(link), depth);
            }
        }

        // Programs that unpack it do not look there.
        var rest = ArchiveRest.Read(stream, out var isWhole);
        visit(new ArchiveMember($"{path}!{ArchiveRest.Name}", rest, isWhole ? null : ArchiveRest.TooLong));
    }

    private void ReadCompressed(string path, Stream stream, Compression packing, int depth, ref string last)
    {
        using PeekableStream unpacked = new(
            new BudgetedStream(Compressions.TryUnpack(stream, packing)!, budget),
            Compressions.TarHeader
        );
        if (Compressions.OfWhole(unpacked.Head) == Compression.Tar)
        {
            ReadTar(path, unpacked, depth, ref last);
            return;
        }

        budget.TakeMember();
        last = $"{path}!{Path.GetFileNameWithoutExtension(path[(path.LastIndexOf('!') + 1)..])}";
        Visit(last, Content(unpacked), depth);
    }

    // One that is damaged is told, and the others are read.
    private void ReadMember(string name, Func<Stream> open, int depth)
    {
        ReadOnlyMemory<byte> content;
        try
        {
            using BudgetedStream unpacked = new(open(), budget);
            content = Content(unpacked);
        }
        catch (Exception problem) when (ArchiveError.Is(problem))
        {
            visit(new ArchiveMember(name, default, "it is damaged, or packed in an unknown way"));
            return;
        }

        Visit(name, content, depth);
    }

    private void Visit(string name, ReadOnlyMemory<byte> content, int depth)
    {
        if (!content.IsEmpty)
        {
            visit(new ArchiveMember(name, content));
            Read(name, content, depth + 1);
        }
    }

    private static ReadOnlyMemory<byte> Content(Stream unpacked)
    {
        using MemoryStream content = new();
        var block = new byte[1 << 16];
        while (unpacked.Read(block) is var read and > 0)
        {
            if (content.Length + read > Blob.LongestText)
            {
                throw new ArchiveLimitException($"it unpacks to more than {Blob.LongestText >> 20} MiB");
            }

            content.Write(block, 0, read);
        }

        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }

    private static string Name(string path, string entry) =>
        $"{path}!{string.Join('/', entry.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "."))}";

    private static MemoryStream Open(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
}
