using HookGuard.Detection.Candidates;
using HookGuard.Detection.Context;
using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Rules;

/// <summary>What speaks against a candidate whatever kind it may be.</summary>
internal static class Exclusions
{
    // In the order of what they cost for how much they decide.
    public static bool Apply(CandidateContext site) =>
        AdjacentText.IsPartOfLargerToken(site)
        || IsMadeUp(site)
        || AdjacentText.MakeItUserName(site)
        || (!site.Candidate.Has(Shape.SelfIdentifying) && BinarySurroundings.IsInBinary(site))
        || SaysNoCredential(site)
        || (
            !site.Candidate.Has(Shape.SelfIdentifying)
            && (IsSession(site) || Digests.Are(site) || Records.Identify(site))
        )
        || IsPlaceholder(site);

    private static bool IsMadeUp(CandidateContext site) =>
        ValueShapes.IsOpaque(site.Candidate.Shape)
        && !Randomness.LooksRandom(site.Value)
        && !ApiKeyRule.IsUnmistakable(site);

    private static bool IsPlaceholder(CandidateContext site) =>
        site.Candidate.Has(Shape.SelfIdentifying)
            ? Placeholders.IsWhole(site.Value[ValueShapes.PrefixLength(site.Value)..])
            : Placeholders.Is(site.Value) && (Placeholders.IsWordlike(site.Value) || !ApiKeyRule.IsUnmistakable(site));

    /// <summary>A shape that speaks for itself is talked away only by the name it is assigned to, never by words that stand near.</summary>
    private static bool SaysNoCredential(CandidateContext site) =>
        site.Name.SaysNoCredential
        && (site.Naming.Binding is Binding.Assigned || !site.Candidate.Has(Shape.SelfIdentifying))
        && !IsPassedToPagerDuty(site)
        && !SigningCalls.IsSigningKey(site);

    /// <summary>A cookie, or the password that an address of a conference carries: <c>?pwd=…</c>.</summary>
    private static bool IsSession(CandidateContext site)
    {
        if (site.Naming.Binding != Binding.Assigned)
        {
            return false;
        }

        var name = site.Text.AsSpan(site.Naming.Start, site.Naming.Length);
        return name.EndsWith("_session", StringComparison.OrdinalIgnoreCase)
            || (
                name is "pwd" or "passcode"
                && Urls.HostOf(site) is { Length: > 0 } host
                && !site.Mentions.Any(host.Start, host.Start + host.Length, Product.PagerDuty)
            );
    }

    /// <summary>What PagerDuty's own classes are called says what they do with a key: <c>PagerDutyAlert(…)</c>.</summary>
    private static bool IsPassedToPagerDuty(CandidateContext site) =>
        site.Naming.Binding == Binding.Called && site.Name.IsPagerDuty && !Method(site).SaysNoCredential;

    /// <summary>The last part of what is called, unless that names PagerDuty itself: <c>pagerduty.incident(…)</c>.</summary>
    private static Name Method(CandidateContext site)
    {
        var called = site.Text.AsSpan(site.Naming.Start, site.Naming.Length);
        var method = Name.Read(called[(called.LastIndexOfAny('.', ':', '>') + 1)..]);
        return method.IsPagerDuty ? Name.None : method;
    }
}
