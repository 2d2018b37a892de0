namespace HookGuard.Detection.Context;

/// <summary>Tells that a product is named in something beside the value, in the same statement.</summary>
internal static class Apart
{
    /// <summary>Whether a mention stands in another item, object, call or element than the value, or is the name of such.</summary>
    public static bool Is(CandidateContext site, Mention mention)
    {
        ReadOnlySpan<char> text = site.Text;
        var (start, end) = (site.Candidate.Start, site.Candidate.End);
        var owner = site.Owner;
        var isOwned = owner.Kind == OwnerKind.Block && !owner.IsNone && !owner.Holds(mention.Start);
        return mention.Start < start
            ? ClosedBrackets.DivideItems(text[(mention.Start + mention.Length)..start])
                || (isOwned && owner.Start > mention.Start && ClosedBrackets.HoldBesides(text, mention, owner.Start))
                || ClosedElements.HoldBefore(text, mention, start)
            : ClosedBrackets.DivideItems(text[end..mention.Start])
                || (isOwned && ClosedBrackets.OpenAfterName(text[(mention.Start + mention.Length)..]))
                || ClosedElements.HoldAfter(text, end, mention);
    }
}
