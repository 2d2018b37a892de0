namespace HookGuard.Languages;

/// <summary>The innermost region around each of some places in a text, which come in ascending order.</summary>
internal sealed class Regions(int[] places)
{
    private readonly Region?[] found = new Region?[places.Length];

    /// <summary>The region around a place, by its number: code where nothing else is known.</summary>
    public Region this[int index] => found[index] ?? default;

    /// <summary>Adds a region. Those within it came before.</summary>
    public void Add(Region region)
    {
        for (var i = FirstFrom(region.Start); i < places.Length && places[i] < region.End; i++)
        {
            found[i] ??= region;
        }
    }

    /// <summary>Adds a region over all that was added within it.</summary>
    public void Overrule(Region region)
    {
        for (var i = FirstFrom(region.Start); i < places.Length && places[i] < region.End; i++)
        {
            found[i] = region;
        }
    }

    private int FirstFrom(int start)
    {
        var at = Array.BinarySearch(places, start);
        return at < 0 ? ~at : at;
    }
}
