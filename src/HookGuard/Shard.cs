using System.Globalization;

namespace HookGuard;

/// <summary>One of several equal parts of a scan, so that as many machines can share it.</summary>
/// <param name="Index">From 1.</param>
/// <param name="Count">How many parts there are.</param>
internal sealed record Shard(int Index, int Count)
{
    private const int Most = 100_000;

    /// <summary>Reads <c>2/4</c>; null where it is no part.</summary>
    public static Shard? TryParse(string text) =>
        text.Split('/') is [var index, var count]
        && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var of)
        && at >= 1
        && at <= of
        && of <= Most
            ? new Shard(at, of)
            : null;

    /// <summary>The neighbours in a list that are its part. All parts in their order are the list.</summary>
    public IReadOnlyList<T> Of<T>(IReadOnlyList<T> all)
    {
        var from = (int)((long)all.Count * (Index - 1) / Count);
        var to = (int)((long)all.Count * Index / Count);
        return [.. all.Skip(from).Take(to - from)];
    }

    public override string ToString() => $"{Index}/{Count}";
}
