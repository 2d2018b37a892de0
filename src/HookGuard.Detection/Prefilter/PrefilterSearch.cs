using HookGuard.Detection.Search;

namespace HookGuard.Detection.Prefilter;

/// <summary>Looks for anchors, first with the search for their patterns, then closely.</summary>
internal sealed class PrefilterSearch
{
    private readonly PrefilterPattern[] anchors;
    private readonly PatternSearch search;
    private readonly PatternSearch.Confirm confirm;

    public PrefilterSearch(IReadOnlyList<IReadOnlyList<PrefilterPattern>> groups)
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
