namespace HookGuard.Git.Storage;

/// <summary>
/// Finds the commits that some reach and others do not, as git does: from the newest back, until all that is left is reached by the
/// others and older than whatever was found. Where many dates lie, it finds too many rather than too few.
/// </summary>
internal sealed class AncestryWalk
{
    // How many commits that are older than whatever was found are read as well: a clock may have been wrong.
    private const int Slack = 32;

    private readonly Func<string, GitObject> read;
    private readonly CommitParents parents;
    private readonly Dictionary<string, Node> nodes = new(StringComparer.Ordinal);
    private readonly PriorityQueue<Node, long> queue = new();
    private int queuedAndWanted;

    private AncestryWalk(Func<string, GitObject> read, CommitParents parents) =>
        (this.read, this.parents) = (read, parents);

    /// <returns>None before a commit that it descends from; null where more than <paramref name="limit"/> had to be read.</returns>
    public static IReadOnlyList<string>? Find(
        Func<string, GitObject> read,
        CommitParents parents,
        IReadOnlyCollection<string> include,
        IReadOnlyCollection<string> exclude,
        int limit
    ) => new AncestryWalk(read, parents).Find(include, exclude, limit);

    private List<string>? Find(IReadOnlyCollection<string> include, IReadOnlyCollection<string> exclude, int limit)
    {
        if (include.Count + exclude.Count > limit)
        {
            return null;
        }

        Reach(exclude, isExcluded: true);
        Reach(include, isExcluded: false);
        var oldest = long.MaxValue;
        for (var slack = Slack; slack > 0 && queue.TryDequeue(out var node, out _); )
        {
            slack = queuedAndWanted > 0 || node.Date >= oldest ? Slack : slack - 1;
            node.IsQueued = false;
            if (!node.IsExcluded)
            {
                queuedAndWanted--;
                oldest = Math.Min(oldest, node.Date);
            }

            Reach(node.Parents, node.IsExcluded);
            if (nodes.Count > limit)
            {
                return null;
            }
        }

        List<string> found = [];
        Collect(include, found);
        return found;
    }

    private void Reach(IEnumerable<string> ids, bool isExcluded)
    {
        foreach (var id in ids)
        {
            if (!nodes.TryGetValue(id, out var node))
            {
                node = Read(id, isExcluded);
                nodes.Add(id, node);
                queue.Enqueue(node, -node.Date);
                queuedAndWanted += isExcluded ? 0 : 1;
            }
            else if (isExcluded && !node.IsExcluded)
            {
                node.IsExcluded = true;
                if (node.IsQueued)
                {
                    queuedAndWanted--;
                }
                else
                {
                    Reach(node.Parents, isExcluded: true);
                }
            }
        }
    }

    private void Collect(IEnumerable<string> ids, List<string> found)
    {
        foreach (var id in ids)
        {
            if (nodes.TryGetValue(id, out var node) && !node.IsCollected)
            {
                node.IsCollected = true;
                Collect(node.Parents, found);
                if (!node.IsExcluded)
                {
                    found.Add(id);
                }
            }
        }
    }

    private Node Read(string id, bool isExcluded)
    {
        var commit = read(id);
        return new Node
        {
            Date = CommitText.CommittedAt(commit),
            Parents = parents.Of(commit),
            IsExcluded = isExcluded,
        };
    }

    private sealed class Node
    {
        public required long Date { get; init; }

        public required IReadOnlyList<string> Parents { get; init; }

        public bool IsExcluded { get; set; }

        public bool IsQueued { get; set; } = true;

        public bool IsCollected { get; set; }
    }
}
