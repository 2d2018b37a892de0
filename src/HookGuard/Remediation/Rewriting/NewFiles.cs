using System.Text;
using HookGuard.Git.Commands;
using HookGuard.History;
using HookGuard.Remediation.Tracing;

namespace HookGuard.Remediation.Rewriting;

/// <summary>The files that contain the value, without it.</summary>
/// <param name="scan">The repository.</param>
/// <param name="trace">The value, and where it is.</param>
/// <param name="fix">What takes its place where that can be done; null for the marker alone.</param>
internal sealed class NewFiles(CommitScan scan, SecretTrace trace, EarlierFix? fix)
{
    private readonly List<string> old =
    [
        .. trace.Objects.Holders.Where(holder => holder.Value == "blob").Select(holder => holder.Key),
    ];

    /// <summary>The marks of the new ones by the ids of the old ones.</summary>
    public Dictionary<string, string> Marks() =>
        old.Select((id, number) => (id, Mark: ScratchRepository.BlobMark(number)))
            .ToDictionary(blob => blob.id, blob => blob.Mark, StringComparer.Ordinal);

    /// <summary>Their contents by their marks.</summary>
    public IReadOnlyList<KeyValuePair<string, Func<byte[]>>> Contents()
    {
        var paths = fix is null ? null : Paths();
        return
        [
            .. Marks()
                .Select(blob => new KeyValuePair<string, Func<byte[]>>(
                    blob.Value,
                    () =>
                    {
                        var content = scan.Object(blob.Key).Content.ToArray();
                        var fixedContent = paths
                            ?[blob.Key].Select(path => fix!.Of(path, content))
                            .FirstOrDefault(found => found is not null);
                        return trace.Forms.Remove(fixedContent ?? content);
                    }
                )),
        ];
    }

    // A copy of it may have a name that does not tell what it is.
    private ILookup<string, string> Paths()
    {
        var wanted = old.ToHashSet(StringComparer.Ordinal);
        var fields = Encoding
            .UTF8.GetString(
                GitProcess.Read(
                    scan.Folder,
                    ["diff-tree", "--stdin", "--root", "-m", "-r", "-z", "--no-renames", "--no-commit-id"],
                    trace.Commits
                )!
            )
            .Split('\0');
        // :MODE MODE OLD NEW STATUS, then the path.
        return fields
            .Zip(fields.Skip(1))
            .Where(pair => pair.First is [':', ..])
            .Select(pair => (Id: pair.First.Split(' ')[3], Path: pair.Second))
            .Where(found => wanted.Contains(found.Id))
            .Distinct()
            .ToLookup(found => found.Id, found => found.Path, StringComparer.Ordinal);
    }
}
