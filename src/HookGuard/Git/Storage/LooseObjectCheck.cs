namespace HookGuard.Git.Storage;

/// <summary>
/// Reads what is in files of its own before libgit2 does, which goes on for ever at one that is damaged. What is packed has only
/// packed things below it, and libgit2 fails there as it should.
/// </summary>
internal sealed class LooseObjectCheck(ObjectStore store)
{
    private readonly HashSet<string> sound = new(StringComparer.Ordinal);

    /// <summary>Throws a <see cref="GuardException"/> where a commit, a parent of it, or a tree below one of them is damaged.</summary>
    public void Commit(string id)
    {
        if (store.ReadLoose(id) is { Type: "commit" } commit)
        {
            foreach (var parent in CommitText.Parents(commit))
            {
                TreeOf(parent);
            }

            Tree(CommitText.Tree(commit));
        }
    }

    /// <summary>The same for the trees of a commit alone.</summary>
    public void TreeOf(string commit)
    {
        if (store.ReadLoose(commit) is { Type: "commit" } found)
        {
            Tree(CommitText.Tree(found));
        }
    }

    public void Tree(string id)
    {
        if (sound.Contains(id) || store.ReadLoose(id) is not { Type: "tree" } tree)
        {
            return;
        }

        for (var entries = new TreeCursor(tree.Content); entries.HasEntry; entries.Next())
        {
            if (entries.IsFolder)
            {
                Tree(entries.Entry.Id);
            }
        }

        sound.Add(id);
    }

    /// <summary>The same for all commits that some reach, up to what is packed.</summary>
    public void Commits(IEnumerable<string> ids)
    {
        var next = new Stack<string>(ids);
        while (next.TryPop(out var id))
        {
            if (sound.Add(id) && store.ReadLoose(id) is { Type: "commit" } commit)
            {
                foreach (var parent in CommitText.Parents(commit))
                {
                    next.Push(parent);
                }
            }
        }
    }
}
