using HookGuard.Archives;
using HookGuard.Changes;

namespace HookGuard.Scanning;

/// <summary>Scans the members of an archive as if each were a file beside it. An older version of one is that of the same name in an older archive.</summary>
internal static class ArchiveCheck
{
    /// <param name="change">The archive, or any other file.</param>
    /// <param name="result">What was found in it as it is.</param>
    /// <param name="check">Scans a member.</param>
    public static ScanResult AddMembers(Change change, ScanResult result, Func<Change, ScanResult> check)
    {
        if (change.New!.Long is { } open)
        {
            using var stream = open();
            using PeekableStream head = new(stream, Compressions.TarHeader);
            return ArchiveReader.IsArchive(head.Head)
                ? result with
                {
                    Skipped = [.. result.Skipped, new Skipped(change.Path, "it is an archive of more than 512 MiB")],
                }
                : result;
        }

        if (change.New.TryRead() is not { } content || !ArchiveReader.IsArchive(content.Span))
        {
            return result;
        }

        var olds = change
            .Old.Select(old => new Lazy<Dictionary<string, Blob>>(() => Members(change.Path, old)))
            .ToList();
        List<ScanResult> parts = [];
        ArchiveReader.Read(
            change.Path,
            content,
            member =>
                parts.Add(
                    member.Problem is { } problem
                        ? ScanResult.Empty with
                        {
                            Skipped = [new Skipped(member.Path, problem)],
                        }
                        : check(ChangeOf(member, change, olds))
                )
        );
        return Add(result, ScanResult.Sum(parts));
    }

    // A member that is not compressed was found in the archive itself as well, without its line.
    private static ScanResult Add(ScanResult result, ScanResult members)
    {
        var found = members.Findings.Select(finding => finding.Fingerprint).ToHashSet(StringComparer.Ordinal);
        return (
            result with
            {
                Findings =
                [
                    .. result.Findings.Where(finding => finding.InName || !found.Contains(finding.Fingerprint)),
                ],
            }
        ).Add(members);
    }

    private static Change ChangeOf(ArchiveMember member, Change archive, List<Lazy<Dictionary<string, Blob>>> olds) =>
        new()
        {
            Kind = ChangeKind.File,
            Path = member.Path,
            New = BlobOf(member),
            Old = [.. olds.Select(old => old.Value.GetValueOrDefault(member.Path))],
            Commit = archive.Commit,
        };

    private static Dictionary<string, Blob> Members(string path, Blob? old)
    {
        Dictionary<string, Blob> members = new(StringComparer.Ordinal);
        if (old?.TryRead() is { } content)
        {
            ArchiveReader.Read(path, content, member => members.TryAdd(member.Path, BlobOf(member)));
        }

        return members;
    }

    private static Blob BlobOf(ArchiveMember member)
    {
        var content = member.Content;
        return new Blob(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content.Span)),
            () => content
        );
    }
}
