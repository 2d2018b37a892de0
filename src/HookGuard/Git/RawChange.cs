using HookGuard.Changes;

namespace HookGuard.Git;

/// <summary>A path with its entry now and on each side it is compared with, before anything is read.</summary>
internal sealed record RawChange(string Path, TreeEntry New, IReadOnlyList<TreeEntry> Old)
{
    /// <summary>Turns one list a side into one list of the paths that differ from every side.</summary>
    public static IReadOnlyList<RawChange> InEverySide(IReadOnlyList<IReadOnlyList<RawChange>> sides)
    {
        if (sides.Count == 1)
        {
            return sides[0];
        }

        var others = sides
            .Skip(1)
            .Select(side => side.ToDictionary(change => change.Path, StringComparer.Ordinal))
            .ToList();
        return
        [
            .. sides[0]
                .Where(change => others.TrueForAll(side => side.ContainsKey(change.Path)))
                .Select(change =>
                    change with
                    {
                        Old = [.. change.Old, .. others.SelectMany(side => side[change.Path].Old)],
                    }
                ),
        ];
    }

    public Change ToChange(Func<string, Blob> blobOf, string? commit = null) =>
        new()
        {
            Kind =
                !New.Exists ? ChangeKind.Deletion
                : New.IsFolder ? ChangeKind.Folder
                : New.IsGitlink ? ChangeKind.Gitlink
                : New.IsSymlink ? ChangeKind.Symlink
                : ChangeKind.File,
            Path = Path,
            New = New.HasContent ? blobOf(New.Id) : null,
            Old = [.. Old.Select(old => old.HasContent ? blobOf(old.Id) : null)],
            Commit = commit,
        };
}
