namespace HookGuard.Git.Storage;

/// <summary>
/// Objects that were read and are likely to be asked for again, by any thread. What was not asked for in a while is forgotten. Their
/// bytes stand side by side in few large arrays: whatever collects garbage would else look at each of a hundred thousand small ones.
/// </summary>
/// <param name="capacity">How many bytes each of two halves holds: what is young, and what is about to be forgotten.</param>
internal sealed class ObjectCache<TKey>(int capacity)
    where TKey : notnull
{
    private const int Largest = 4 << 20;

    private const int ShortestArray = 64 << 10;
    private const int LongestArray = 1 << 20;

    private readonly Lock access = new();
    private Dictionary<TKey, Entry> young = [];
    private Dictionary<TKey, Entry> old = [];
    private Memory<byte> free;
    private int size;

    /// <summary>Room for what an object that is to be added consists of.</summary>
    public Memory<byte> Allocate(int length)
    {
        if (length > Largest)
        {
            return GC.AllocateUninitializedArray<byte>(length);
        }

        lock (access)
        {
            if (length > free.Length)
            {
                MakeRoom(length);
            }

            var room = free[..length];
            free = free[length..];
            return room;
        }
    }

    /// <param name="key">What it is asked for by.</param>
    /// <param name="type">What it is.</param>
    /// <param name="content">What it consists of, in the room that was made for it.</param>
    public void Add(TKey key, string type, ReadOnlyMemory<byte> content)
    {
        if (content.Length <= Largest)
        {
            lock (access)
            {
                young.TryAdd(key, new Entry(type, content));
            }
        }
    }

    /// <summary>The same of one whose bytes are somewhere else.</summary>
    public void AddCopy(TKey key, GitObject found) => AddCopy(key, new Entry(found.Type, found.Content));

    public GitObject? Find(string id, TKey key)
    {
        Entry found;
        lock (access)
        {
            if (young.TryGetValue(key, out found))
            {
                return new GitObject(id, found.Type, found.Content);
            }

            if (!old.TryGetValue(key, out found))
            {
                return null;
            }
        }

        AddCopy(key, found);
        return new GitObject(id, found.Type, found.Content);
    }

    private void AddCopy(TKey key, Entry entry)
    {
        if (entry.Content.Length <= Largest)
        {
            var content = Allocate(entry.Content.Length);
            entry.Content.CopyTo(content);
            Add(key, entry.Type, content);
        }
    }

    private void MakeRoom(int length)
    {
        if (size > capacity)
        {
            old.Clear();
            (young, old, size) = (old, young, 0);
        }

        // The longer the more there is: few objects need little.
        free = GC.AllocateUninitializedArray<byte>(Math.Max(length, Math.Clamp(size, ShortestArray, LongestArray)));
        size += free.Length;
    }

    private readonly record struct Entry(string Type, ReadOnlyMemory<byte> Content);
}
