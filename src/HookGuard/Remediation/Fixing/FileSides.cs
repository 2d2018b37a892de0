using HookGuard.FileSystem;
using HookGuard.Git;

namespace HookGuard.Remediation.Fixing;

/// <summary>A file as it is staged and as it is in the working tree: both change alike.</summary>
internal sealed class FileSides(StagingArea index)
{
    private readonly FileRoot workTree = RepositoryFiles.At(index.Root);

    public (TextFile? Staged, TextFile? Working) Read(string path) => Read(path, TextFile.Decode);

    private (TextFile? Staged, TextFile? Working) Read(string path, Func<ReadOnlySpan<byte>, TextFile> decode)
    {
        var working = Content(path) is { } file ? decode(file) : null;
        var staged = index.Find(path) is { HasContent: true, IsSymlink: false } entry
            ? decode(index.Read(entry.Id))
            : null;
        return (staged, working);
    }

    private byte[]? Content(string path)
    {
        try
        {
            return workTree.Read(path);
        }
        catch (GuardException foreign)
        {
            throw new CannotFixException(foreign.Message);
        }
    }

    /// <summary>The same change of both.</summary>
    public FileFix Change(string path, Func<TextFile?, IEnumerable<Edit>> edits) => Change(path, Read(path), edits);

    public FileFix Change(
        string path,
        Func<ReadOnlySpan<byte>, TextFile> decode,
        Func<TextFile?, IEnumerable<Edit>> edits
    ) => Change(path, Read(path, decode), edits);

    /// <summary>The same, of a file that has been read.</summary>
    public FileFix Change(
        string path,
        (TextFile? Staged, TextFile? Working) both,
        Func<TextFile?, IEnumerable<Edit>> edits
    )
    {
        return new FileFix
        {
            Path = path,
            Entry = index.Find(path),
            Staged = Of(both.Staged),
            Working = Of(both.Working),
        };

        EditedText? Of(TextFile? side) =>
            edits(side).ToList() is { Count: > 0 } changes ? new EditedText(side, changes) : null;
    }
}
