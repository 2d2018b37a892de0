using HookGuard.Detection.Names;
using HookGuard.Detection.Shapes;
using HookGuard.Detection.Structure;
using HookGuard.Detection.Surroundings;

namespace HookGuard.Detection.Rules;

/// <summary>What speaks against a candidate whatever kind it may be.</summary>
internal static class Objections
{
    // In the order of what they cost for how much they decide.
    public static bool Stand(Site site) =>
        Neighbours.MakeItPartOfMore(site)
        || (site.Candidate.Shape == Shape.Opaque && !Randomness.LooksRandom(site.Value))
        || Neighbours.MakeItUserName(site)
        || (!site.Candidate.Has(Shape.SelfIdentifying) && BinarySurroundings.Surround(site))
        || SaysNoCredential(site)
        || Placeholders.Is(site.Value)
        || (!site.Candidate.Has(Shape.SelfIdentifying) && IsSum(site));

    /// <summary>A shape that speaks for itself is talked away only by the name it is assigned to, never by words that stand near.</summary>
    private static bool SaysNoCredential(Site site) =>
        site.Name.SaysNoCredential
        && (site.Naming.Binding is Binding.Assigned || !site.Candidate.Has(Shape.SelfIdentifying))
        && !IsPassedToPagerDuty(site)
        && !SigningCalls.TakeAsKey(site);

    /// <summary>What a list of checksums or of locked packages gives to each: <c>"pagerduty/1.0#…": …</c>.</summary>
    private static bool IsSum(Site site) =>
        site.Naming.Binding == Binding.Assigned
        && !site.Name.HasAny(Sense.Credential)
        && site.Text[site.Naming.Start] != '-'
        && (
            IsVersioned(site.Text.AsSpan(site.Naming.Start, site.Naming.Length))
            || site.Parent.Name.Has(Sense.Identifier)
        );

    private static bool IsVersioned(ReadOnlySpan<char> name)
    {
        var dot = name[..Math.Max(0, name.Length - 1)].IndexOf('.');
        return dot > 1 && char.IsAsciiDigit(name[dot - 1]) && char.IsAsciiDigit(name[dot + 1]);
    }

    /// <summary>What PagerDuty's own classes are called says what they do with a key: <c>PagerDutyAlert(…)</c>.</summary>
    private static bool IsPassedToPagerDuty(Site site) =>
        site.Naming.Binding == Binding.Called && site.Name.IsPagerDuty && !Method(site).SaysNoCredential;

    /// <summary>The last part of what is called, unless that names PagerDuty itself: <c>pagerduty.incident(…)</c>.</summary>
    private static Name Method(Site site)
    {
        var called = site.Text.AsSpan(site.Naming.Start, site.Naming.Length);
        var method = Name.Read(called[(called.LastIndexOfAny('.', ':', '>') + 1)..]);
        return method.IsPagerDuty ? Name.None : method;
    }
}
