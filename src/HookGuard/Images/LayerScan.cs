using System.Formats.Tar;
using System.Text;
using HookGuard.Changes;
using HookGuard.Detection;
using HookGuard.Files;
using HookGuard.Masking;
using HookGuard.Scanning;

namespace HookGuard.Images;

/// <summary>Looks at the entries of one layer, one after another.</summary>
internal sealed class LayerScan(Guard guard, Detector detector, FileBuffer buffer)
{
    private const string Whiteout = ".wh.";
    private const string Opaque = ".wh..wh..opq";

    private readonly ScanResultBuilder tally = new();
    private readonly List<string> deleted = [];

    public Layer Run(Stream layer)
    {
        var last = "its beginning";
        try
        {
            using var entries = new TarReader(layer);
            while (entries.GetNextEntry() is { } entry)
            {
                last = EntryName.Normal(entry.Name);
                Check(entry, last);
            }

            // What stands behind the end of the archive belongs to it where it is in a compressed stream, whose checksum comes last.
            layer.CopyTo(Stream.Null);
        }
        catch (Exception problem) when (ArchiveError.Is(problem))
        {
            tally.Add(
                ScanResult.Empty with
                {
                    Skipped = [new Skipped("", ArchiveError.After(ShownPath.Of(last, detector)))],
                }
            );
        }

        return new Layer(tally.Sum(), deleted);
    }

    private void Check(TarEntry entry, string path)
    {
        if (entry.EntryType is TarEntryType.GlobalExtendedAttributes)
        {
            return;
        }

        var folder = path[..(path.LastIndexOf('/') + 1)];
        var name = path[folder.Length..];
        if (name == Opaque)
        {
            deleted.Add(folder.TrimEnd('/'));
        }
        else if (name.StartsWith(Whiteout, StringComparison.Ordinal))
        {
            deleted.Add(folder + name[Whiteout.Length..]);
        }

        tally.Add(
            entry.Length > Array.MaxLength
                ? ScanResult.Empty with
                {
                    Skipped = [new Skipped(ShownPath.Of(path, detector), "it is larger than 2 GiB")],
                }
                : guard.Check([ChangeOf(entry, path)])
        );
    }

    // The content of a hard link stands at the path that it links to.
    private Change ChangeOf(TarEntry entry, string path)
    {
        var isLink = entry.EntryType is TarEntryType.SymbolicLink;
        var content =
            isLink ? Encoding.UTF8.GetBytes(entry.LinkName)
            : entry.DataStream is { } data ? buffer.Read(data, entry.Length)
            : default(ReadOnlyMemory<byte>?);
        return new Change
        {
            Kind = isLink ? ChangeKind.Symlink : ChangeKind.File,
            Path = path,
            New = content is { } bytes ? new Blob("", () => bytes) : null,
            Old = [],
        };
    }
}
