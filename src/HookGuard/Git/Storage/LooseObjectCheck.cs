namespace HookGuard.Git.Storage;

/// <summary>
/// Reads what is in files of its own before libgit2 does, which goes on for ever at one that is damaged. What is packed has only
/// packed things below it, and libgit2 fails there as it should.
/// </summary>
internal sealed class LooseObjectCheck(ObjectStore store)
{
    private readonly HashSet<string> sound = new(StringComparer.Ordinal);

    /// <summary>Throws a <see cref="GuardException"/> where a commit or a tree of it is damaged.</summary>
    public void TreeOf(string commit)
    {
        if (store.ReadLoose(commit) is { Type: "commit" } found)
        {
            Tree(CommitText.Tree(found));
        }
    }

    private void Tree(string id)
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
}
