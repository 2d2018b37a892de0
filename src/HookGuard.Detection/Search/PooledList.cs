using System.Buffers;

namespace HookGuard.Detection.Search;

/// <summary>A list of what may be very many: it grows in arrays that are lent, and gives them back.</summary>
internal struct PooledList<T>()
    where T : unmanaged
{
    private const int Fewest = 64;

    private T[] items = [];

    public int Count { get; private set; }

    public readonly ReadOnlySpan<T> Span => items.AsSpan(0, Count);

    public void Add(T item)
    {
        if (Count == items.Length)
        {
            Grow(Count + 1);
        }

        items[Count++] = item;
    }

    public void AddRange(ReadOnlySpan<T> some)
    {
        if (Count + some.Length > items.Length)
        {
            Grow(Count + some.Length);
        }

        some.CopyTo(items.AsSpan(Count));
        Count += some.Length;
    }

    public void Clear()
    {
        Return();
        (items, Count) = ([], 0);
    }

    private void Grow(int least)
    {
        var grown = ArrayPool<T>.Shared.Rent(Math.Max(least, Math.Max(Fewest, 2 * items.Length)));
        Span.CopyTo(grown);
        Return();
        items = grown;
    }

    // Lent arrays are handed on: nothing of the content may stay in one.
    private readonly void Return()
    {
        if (items.Length > 0)
        {
            items.AsSpan(0, Count).Clear();
            ArrayPool<T>.Shared.Return(items);
        }
    }
}
