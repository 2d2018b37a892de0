using System.Text;

namespace HookGuard.Git.Storage;

/// <summary>
/// Compares a tree with one or several others: the paths that differ from every one of them, in git's order. A folder that is at several
/// places is listed at each; only where folders repeat within each other without end, those that are left are given as folders.
/// </summary>
internal sealed class TreeDiff
{
    // git's own limit.
    private const int Deepest = 2048;

    // How many entries of folders that were compared before are listed again, for each of the others.
    private const int RepeatsPerEntry = 32;
    private const int FewRepeats = 1_000;

    private readonly Func<string, GitObject?> read;
    private readonly int idLength;
    private readonly PathSet? wanted;
    private readonly List<RawChange> changes = [];
    private readonly HashSet<string> compared = new(StringComparer.Ordinal);
    private long entries;
    private long repeats;

    private TreeDiff(Func<string, GitObject?> read, int idLength, PathSet? wanted)
    {
        this.read = read;
        this.idLength = idLength;
        this.wanted = wanted;
    }

    /// <param name="read">What reads the trees.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="others">What it is compared with; null stands for one that holds nothing.</param>
    /// <param name="wanted">Which paths are looked at: all where it is null.</param>
    public static IReadOnlyList<RawChange> Of(
        Func<string, GitObject?> read,
        string tree,
        IEnumerable<string?> others,
        PathSet? wanted = null
    )
    {
        var diff = new TreeDiff(read, tree.Length / 2, wanted);
        diff.Compare([diff.Open(tree), .. others.Select(diff.Open)], "", 0, isRepeat: false);
        return diff.changes;
    }

    /// <summary>A commit against its parents, as it names them; one that is missing holds nothing.</summary>
    public static IReadOnlyList<RawChange> OfCommit(Func<string, GitObject?> read, string id, PathSet? wanted = null)
    {
        var commit = read(id) ?? throw GitProblem.Because($"the commit {id} is missing");
        var parents = CommitText
            .Parents(commit)
            .Select(parent => read(parent) is { } found ? CommitText.Tree(found) : null)
            .ToList();
        return Of(read, CommitText.Tree(commit), parents is [] ? [null] : parents, wanted);
    }

    /// <summary>What a tree holds at a path.</summary>
    public static TreeEntry Find(Func<string, GitObject?> read, string tree, string path)
    {
        var entry = new TreeEntry(TreeEntry.FolderMode, tree);
        foreach (var name in path.Split('/'))
        {
            entry = entry.IsFolder ? Find(read, entry.Id, Encoding.UTF8.GetBytes(name)) : TreeEntry.None;
        }

        return entry;
    }

    private static TreeEntry Find(Func<string, GitObject?> read, string tree, ReadOnlySpan<byte> name)
    {
        for (var cursor = new TreeCursor(Read(read, tree), tree.Length / 2); cursor.HasEntry; cursor.Next())
        {
            if (cursor.Name.SequenceEqual(name))
            {
                return cursor.Entry;
            }
        }

        return TreeEntry.None;
    }

    private static ReadOnlyMemory<byte> Read(Func<string, GitObject?> read, string tree) =>
        read(tree) is { Type: "tree" } found ? found.Content : throw GitProblem.Because($"the tree {tree} is missing");

    private TreeCursor Open(string? tree) => new(tree is null ? default : Read(read, tree), idLength);

    private void Compare(TreeCursor[] sides, string folder, int depth, bool isRepeat)
    {
        if (depth > Deepest)
        {
            throw GitProblem.Because("its folders are too deep");
        }

        var isAt = new bool[sides.Length];
        while (First(sides) is { } first)
        {
            for (var side = 0; side < sides.Length; side++)
            {
                isAt[side] = sides[side].HasEntry && sides[side].OrderTo(first) == 0;
            }

            if (DiffersFromAll(sides, isAt))
            {
                var path = folder + Encoding.UTF8.GetString(first.Name);
                if (wanted?.Has(path, first.IsFolder) != false)
                {
                    _ = isRepeat ? repeats++ : entries++;
                    Add(path, first.IsFolder, sides, isAt, depth, isRepeat);
                }
            }

            for (var side = 0; side < sides.Length; side++)
            {
                if (isAt[side])
                {
                    sides[side].Next();
                }
            }
        }
    }

    private void Add(string path, bool isFolder, TreeCursor[] sides, bool[] isAt, int depth, bool isRepeat)
    {
        var each = sides.Select((side, index) => isAt[index] ? side.Entry : TreeEntry.None).ToList();
        if (isFolder)
        {
            isRepeat |= !compared.Add(string.Join(' ', each.Select(entry => entry.Id)));
            if (!isRepeat || repeats < FewRepeats + (RepeatsPerEntry * entries))
            {
                Compare(
                    [.. each.Select(entry => Open(entry.Exists ? entry.Id : null))],
                    path + "/",
                    depth + 1,
                    isRepeat
                );
                return;
            }
        }

        changes.Add(new RawChange(path, each[0], each[1..]));
    }

    private static TreeCursor? First(TreeCursor[] sides)
    {
        TreeCursor? first = null;
        foreach (var side in sides)
        {
            if (side.HasEntry && (first is null || side.OrderTo(first) < 0))
            {
                first = side;
            }
        }

        return first;
    }

    private static bool DiffersFromAll(TreeCursor[] sides, bool[] isAt)
    {
        for (var side = 1; side < sides.Length; side++)
        {
            var isSame =
                isAt[side] == isAt[0]
                && (!isAt[0] || (sides[side].Mode == sides[0].Mode && sides[side].Id.SequenceEqual(sides[0].Id)));
            if (isSame)
            {
                return false;
            }
        }

        return true;
    }
}
