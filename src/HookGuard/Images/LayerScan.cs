using System.Formats.Tar;
using System.Text;
using HookGuard.Archives;
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
    private string lastHeader = "";

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

            CheckRest(layer);
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

    private void CheckRest(Stream layer)
    {
        var rest = ArchiveRest.Read(layer, out var isWhole);
        if (!isWhole)
        {
            tally.Add(ScanResult.Empty with { Skipped = [new Skipped(ArchiveRest.Name, ArchiveRest.TooLong)] });
        }
        else if (!rest.IsEmpty)
        {
            tally.Add(guard.Check([ChangeOf(ArchiveRest.Name, new Blob("", () => rest))]));
        }
    }

    // Most entries of a layer say the same.
    private void CheckHeader(TarEntry entry, string path)
    {
        var header = EntryHeader.Text(entry);
        if (header != lastHeader)
        {
            lastHeader = header;
            var bytes = Encoding.UTF8.GetBytes(header);
            tally.Add(guard.Check([ChangeOf($"{path} (header)", new Blob("", () => bytes))]) with { Files = 0 });
        }
    }

    private void Check(TarEntry entry, string path)
    {
        CheckHeader(entry, path);
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

        tally.Add(guard.Check([ChangeOf(entry, path)]));
    }

    // The content of a hard link stands at the path that it links to.
    private Change ChangeOf(TarEntry entry, string path) =>
        entry.EntryType is TarEntryType.SymbolicLink
            ? ChangeOf(path, new Blob("", () => Encoding.UTF8.GetBytes(entry.LinkName)), ChangeKind.Symlink)
            : ChangeOf(
                path,
                entry.DataStream is not { } data ? null
                    : entry.Length > Blob.LongestHeld ? Blob.OfLong(() => data)
                    : new Blob("", () => buffer.Read(data, entry.Length))
            );

    private static Change ChangeOf(string path, Blob? content, ChangeKind kind = ChangeKind.File) =>
        new()
        {
            Kind = kind,
            Path = path,
            New = content,
            Old = [],
        };
}
