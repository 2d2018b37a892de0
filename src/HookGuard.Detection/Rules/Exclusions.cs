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
            && (IsSession(site) || IsWeakTag(site) || Digests.Are(site) || Records.Identify(site))
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
        && !IsOfPagerDuty(site)
        && !IsIdOfService(site)
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

    /// <summary>An ETag of HTTP (RFC 9110): <c>W/"…"</c>.</summary>
    private static bool IsWeakTag(CandidateContext site) =>
        site.Text.AsSpan(0, site.Candidate.Start).EndsWith("W/\"", StringComparison.Ordinal);

    /// <summary>A path to what is PagerDuty's, whatever it goes through: <c>alert.transports.pagerduty</c>.</summary>
    private static bool IsOfPagerDuty(CandidateContext site)
    {
        var name = site.Text.AsSpan(site.Naming.Start, site.Naming.Length);
        return Name.Read(name[(name.LastIndexOfAny('.', '/', '[') + 1)..]).Senses == WordClass.PagerDuty;
    }

    /// <summary>The id of a service has seven characters: what is called so, and is as long as its key, is that.</summary>
    private static bool IsIdOfService(CandidateContext site) =>
        site.Candidate.Has(Shape.Hex32)
        && site.Naming.Binding is Binding.Assigned or Binding.Paired
        && site.Name is { IsPagerDuty: true } name
        && !name.HasAny(WordClass.Unknown | WordClass.Record | WordClass.OtherKey)
        && site.Text.AsSpan(site.Naming.Start, site.Naming.Length) is var text
        && text.EndsWith("id", StringComparison.OrdinalIgnoreCase)
        && (
            text.Contains("service", StringComparison.OrdinalIgnoreCase)
            || text.Contains("integration", StringComparison.OrdinalIgnoreCase)
        );

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
