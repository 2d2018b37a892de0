namespace HookGuard.Git.Storage;

/// <summary>
/// Goes back from some commits to others of which only the ids are known: none of these is read, however many they are. What it
/// finds is all that they do not reach, and what one of them reaches that lies further up.
/// </summary>
internal sealed class BoundedAncestryWalk
{
    private readonly Func<string, GitObject> read;
    private readonly CommitParents parents;
    private readonly IReadOnlySet<string> known;
    private readonly int limit;
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<string> found = [];

    private BoundedAncestryWalk(
        Func<string, GitObject> read,
        CommitParents parents,
        IReadOnlySet<string> known,
        int limit
    ) => (this.read, this.parents, this.known, this.limit) = (read, parents, known, limit);

    /// <returns>Null where there are more, or a way back leads past all that is known.</returns>
    public static IReadOnlyList<string>? Find(
        Func<string, GitObject> read,
        CommitParents parents,
        IEnumerable<string> include,
        IReadOnlySet<string> known,
        int limit
    )
    {
        var walk = new BoundedAncestryWalk(read, parents, known, limit);
        return walk.Ends(include) ? walk.found : null;
    }

    private bool Ends(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            if (known.Contains(id) || !seen.Add(id))
            {
                continue;
            }

            if (seen.Count > limit || parents.Of(read(id)) is not [_, ..] before || !Ends(before))
            {
                return false;
            }

            found.Add(id);
        }

        return true;
    }
}
