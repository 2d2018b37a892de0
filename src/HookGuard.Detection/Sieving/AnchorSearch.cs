namespace HookGuard.Detection.Sieving;

/// <summary>Looks for anchors, first with the search for their patterns, then closely.</summary>
internal sealed class AnchorSearch(IReadOnlyList<IReadOnlyList<Anchor>> groups)
{
    private readonly Anchor[] anchors = [.. groups.SelectMany(group => group)];
    private readonly PatternSearch search = new(groups.Select(group => group.Select(anchor => anchor.Pattern)));

    public bool Any(ReadOnlySpan<byte> text) => search.Any(text, Confirm);

    private bool Confirm(ReadOnlySpan<byte> text, int at, int pattern)
    {
        var anchor = anchors[pattern];
        return anchor.Confirm(text, at, at + anchor.Pattern.Length);
    }
}
