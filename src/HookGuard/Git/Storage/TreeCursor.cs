using System.Text;

namespace HookGuard.Git.Storage;

/// <summary>Goes through the entries of a tree, which git sorts as if the names of folders ended with a slash.</summary>
internal sealed class TreeCursor
{
    private readonly ReadOnlyMemory<byte> tree;
    private readonly int idLength;
    private readonly bool isOrdered;
    private Range name;
    private int next;

    /// <param name="tree">The content of a tree; empty for one that is not there.</param>
    /// <param name="idLength">How many bytes an id has.</param>
    public TreeCursor(ReadOnlyMemory<byte> tree, int idLength = 20)
        : this(tree, idLength, isOrdered: true) { }

    private TreeCursor(ReadOnlyMemory<byte> tree, int idLength, bool isOrdered)
    {
        this.tree = tree;
        this.idLength = idLength;
        this.isOrdered = isOrdered;
        Next();
    }

    /// <summary>The same without asking whether the entries are sorted.</summary>
    public static TreeCursor InAnyOrder(ReadOnlyMemory<byte> tree, int idLength) =>
        new(tree, idLength, isOrdered: false);

    public bool HasEntry { get; private set; }

    public int Mode { get; private set; }

    public bool IsFolder => Mode == TreeEntry.FolderMode;

    public ReadOnlySpan<byte> Name => tree.Span[name];

    public ReadOnlySpan<byte> Id => tree.Span.Slice(next - idLength, idLength);

    public TreeEntry Entry => new(Mode, Convert.ToHexStringLower(Id));

    public void Next()
    {
        HasEntry = next < tree.Length;
        if (!HasEntry)
        {
            return;
        }

        var entries = tree.Span;
        var before = (Name: name, IsFolder);
        ReadMode(entries);
        var length = entries[next..].IndexOf((byte)0);
        if (length <= 0)
        {
            throw Malformed();
        }

        name = new Range(next, next + length);
        next += length + 1 + idLength;
        var isSorted =
            !isOrdered
            || before.Name.Equals(default)
            || Compare(entries[before.Name], before.IsFolder, Name, IsFolder) < 0;
        if (next > tree.Length || Name.Contains((byte)'/') || !isSorted)
        {
            throw Malformed();
        }
    }

    /// <summary>Which of two entries comes first; 0 where both are files, or folders, of one name.</summary>
    public int OrderTo(TreeCursor other) => Compare(Name, IsFolder, other.Name, other.IsFolder);

    private static int Compare(ReadOnlySpan<byte> one, bool isFolder, ReadOnlySpan<byte> other, bool otherIsFolder)
    {
        var common = Math.Min(one.Length, other.Length);
        var order = one[..common].SequenceCompareTo(other[..common]);
        return order != 0 ? order : SignAt(one, isFolder, common) - SignAt(other, otherIsFolder, common);
    }

    private static int SignAt(ReadOnlySpan<byte> name, bool isFolder, int index) =>
        index < name.Length ? name[index]
        : isFolder ? '/'
        : 0;

    private void ReadMode(ReadOnlySpan<byte> entries)
    {
        var mode = 0;
        var start = next;
        while (next < entries.Length && entries[next] is >= (byte)'0' and <= (byte)'7')
        {
            mode = (mode << 3) | (entries[next++] - '0');
        }

        Mode =
            next > start && next < entries.Length && entries[next++] == ' '
                ? TreeEntry.Canonical(mode)
                : throw Malformed();
    }

    private static GuardException Malformed() => GitProblem.Because("a tree is not as git writes it");
}
