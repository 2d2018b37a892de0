namespace HookGuard.Git.Storage;

/// <summary>
/// Reads loose objects before libgit2 does, which inflates a damaged one for ever and writes beyond the end of one that is longer than it says:
/// https://github.com/libgit2/libgit2/issues/7342, https://github.com/libgit2/libgit2/issues/7177
/// </summary>
internal sealed class LooseObjectCheck(ObjectStore store)
{
    // git's own limit.
    private const int Deepest = 2048;

    private readonly HashSet<string> sound = new(StringComparer.Ordinal);

    /// <summary>Whether a commit and its trees are sound, down to what is packed.</summary>
    public bool Passes(string commit)
    {
        try
        {
            return store.ReadLoose(commit) is not { Type: "commit" } found || IsSound(CommitText.Tree(found), 0);
        }
        catch (GuardException)
        {
            return false;
        }
    }

    private bool IsSound(string id, int depth)
    {
        if (sound.Contains(id) || store.ReadLoose(id) is not { Type: "tree" } tree)
        {
            return true;
        }

        for (var entries = new TreeCursor(tree.Content); entries.HasEntry; entries.Next())
        {
            if (entries.IsFolder && (depth == Deepest || !IsSound(entries.Entry.Id, depth + 1)))
            {
                return false;
            }
        }

        return sound.Add(id);
    }
}
