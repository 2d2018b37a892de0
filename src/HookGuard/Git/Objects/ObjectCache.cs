namespace HookGuard.Git.Objects;

/// <summary>
/// Objects that were read and are likely to be asked for again, by any thread. What was not asked for in a while is forgotten.
/// </summary>
internal sealed class ObjectCache<TKey>
    where TKey : notnull
{
    private const int Largest = 1 << 20;

    // Of each half: half as much as git itself keeps of what others are deltas of.
    private const int Capacity = 24 << 20;

    private readonly Lock access = new();
    private Dictionary<TKey, GitObject> young = [];
    private Dictionary<TKey, GitObject> old = [];
    private int size;

    public GitObject? Find(TKey key)
    {
        lock (access)
        {
            return young.TryGetValue(key, out var found) ? found
                : old.TryGetValue(key, out found) ? Keep(key, found)
                : null;
        }
    }

    public GitObject Keep(TKey key, GitObject found)
    {
        lock (access)
        {
            if (found.Content.Length <= Largest && young.TryAdd(key, found))
            {
                size += found.Content.Length;
                if (size > Capacity)
                {
                    (young, old, size) = ([], young, 0);
                }
            }
        }

        return found;
    }
}
