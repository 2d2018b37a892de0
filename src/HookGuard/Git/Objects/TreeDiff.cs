using System.Text;

namespace HookGuard.Git.Objects;

/// <summary>Compares a tree with one or several others: the paths that differ from every one of them, in git's order.</summary>
internal sealed class TreeDiff
{
    // git's own limit.
    private const int Deepest = 2048;

    private readonly ObjectStore store;
    private readonly PathSet? wanted;
    private readonly List<RawChange> changes = [];

    private TreeDiff(ObjectStore store, PathSet? wanted)
    {
        this.store = store;
        this.wanted = wanted;
    }

    /// <param name="store">What holds the trees.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="others">What it is compared with; null stands for one that holds nothing.</param>
    /// <param name="wanted">Which paths are looked at: all where it is null.</param>
    public static IReadOnlyList<RawChange> Of(
        ObjectStore store,
        string tree,
        IEnumerable<string?> others,
        PathSet? wanted = null
    )
    {
        var diff = new TreeDiff(store, wanted);
        diff.Compare([diff.Open(tree), .. others.Select(diff.Open)], "", 0);
        return diff.changes;
    }

    /// <summary>What a tree holds at a path.</summary>
    public static TreeEntry Find(ObjectStore store, string tree, string path)
    {
        var entry = new TreeEntry(TreeEntry.FolderMode, tree);
        foreach (var name in path.Split('/'))
        {
            entry = entry.IsFolder ? Find(store, entry.Id, Encoding.UTF8.GetBytes(name)) : TreeEntry.None;
        }

        return entry;
    }

    private static TreeEntry Find(ObjectStore store, string tree, ReadOnlySpan<byte> name)
    {
        for (var cursor = new TreeCursor(Read(store, tree)); cursor.HasEntry; cursor.Next())
        {
            if (cursor.Name.SequenceEqual(name))
            {
                return cursor.Entry;
            }
        }

        return TreeEntry.None;
    }

    private static ReadOnlyMemory<byte> Read(ObjectStore store, string tree) =>
        store.Read(tree) is { Type: "tree" } found
            ? found.Content
            : throw GitProblem.Because($"the tree {tree} is missing");

    private TreeCursor Open(string? tree) => new(tree is null ? default : Read(store, tree));

    private void Compare(TreeCursor[] sides, string folder, int depth)
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
                    Add(path, first.IsFolder, sides, isAt, depth);
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

    private void Add(string path, bool isFolder, TreeCursor[] sides, bool[] isAt, int depth)
    {
        if (isFolder)
        {
            Compare(
                [.. sides.Select((side, index) => Open(isAt[index] ? side.Entry.Id : null))],
                path + "/",
                depth + 1
            );
        }
        else
        {
            var entries = sides.Select((side, index) => isAt[index] ? side.Entry : TreeEntry.None).ToList();
            changes.Add(new RawChange(path, entries[0], entries[1..]));
        }
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
