namespace HookGuard.Detection.Sieving;

/// <summary>Looks for anchors, first with the search for their patterns, then closely.</summary>
internal sealed class AnchorSearch
{
    private readonly Anchor[] anchors;
    private readonly PatternSearch search;
    private readonly PatternSearch.Confirm confirm;

    public AnchorSearch(IReadOnlyList<IReadOnlyList<Anchor>> groups)
    {
        anchors = [.. groups.SelectMany(group => group)];
        search = new PatternSearch(groups.Select(group => group.Select(anchor => anchor.Pattern)));
        confirm = Confirm;
    }

    /// <summary>Whether an anchor stands in a part of a text.</summary>
    public bool Any(ReadOnlySpan<byte> text, int start, int end) => search.Any(text, start, end, confirm);

    private bool Confirm(ReadOnlySpan<byte> text, int at, int pattern)
    {
        var anchor = anchors[pattern];
        return anchor.Confirm(text, at, at + anchor.Pattern.Length);
    }
}
