using HookGuard.Detection.Candidates;
using HookGuard.Detection.Context;
using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Rules;

/// <summary>
/// Whether a value without a shape of its own is tied to a product. The less its name says, the nearer the product has to be
/// named; a name that says whose key it is (<c>stripe_api_key</c>) has to stand inside something of the product. What is
/// called a key, and is merely near, is a hint.
/// </summary>
internal static class ProximityRule
{
    public static bool Binds(CandidateContext site, ProductLink tie) =>
        (tie.Reach == Proximity.Use || tie.Reach >= Required(site)) && !PackageSums.IsChecksum(site);

    /// <summary>How surely a value is the product's; null where nothing but chance ties it.</summary>
    public static Confidence? Match(CandidateContext site, ProductLink tie) =>
        Binds(site, tie)
            ? IsMadeUp(site, tie)
                ? Confidence.Low
                : Confidence.Medium
            : IsNear(site, tie)
                ? Confidence.Low
                : null;

    /// <summary>Tests are full of ids and sums: what nothing there calls a key, and stands in one statement with the product, is likely one.</summary>
    private static bool IsMadeUp(CandidateContext site, ProductLink tie) =>
        site.Path.IsTest
        && site.Candidate.Has(Shape.Hex32)
        && !site.Name.IsCredential
        && tie.Reach is Proximity.Statement;

    /// <summary>A key of nobody's by its name, in a file that names no product but this one.</summary>
    private static bool IsNear(CandidateContext site, ProductLink tie) =>
        tie.Reach > Proximity.None
        && site.Name.IsGenericCredential
        && !site.Name.IsFrameworkSecret
        && !site.Path.IsTest
        && site.Mentions.First(Product.Other) < 0;

    /// <summary>In a file that is named for PagerDuty's keys, the entries are called after what they are for: <c>checkout: …</c></summary>
    private static bool IsEntry(CandidateContext site) =>
        (site.Path.File.MeansPagerDuty || site.Path.Folders.MeansPagerDuty)
        && (site.Path.File.IsCredential || (site.Path.IsEnvironment && site.Path.File.MeansPagerDuty))
        && site.Naming.Binding is Binding.Assigned or Binding.Column or Binding.Spoken
        && !site.Name.SaysNoCredential
        && !site.Name.HasAny(
            WordClass.Credential | WordClass.Identifier | WordClass.Record | WordClass.OtherKey | WordClass.Vendor
        );

    private static Proximity Required(CandidateContext site)
    {
        var naming = site.Naming;
        var name = naming.Name;
        if (naming.IsNone)
        {
            return site.Path.File.IsCredential ? Proximity.FileName : Proximity.Statement;
        }

        if (name.HasAny(WordClass.Vendor))
        {
            return Proximity.Name;
        }

        if (IsEntry(site))
        {
            return site.Path.File.MeansPagerDuty ? Proximity.FileName : Proximity.Folder;
        }

        if (name.IsCredential)
        {
            return name.IsFrameworkSecret ? Proximity.Section
                : !name.IsGenericCredential ? Proximity.Use
                : EnclosingNames.HasOwner(site) ? Proximity.Sibling
                : Proximity.Nearby;
        }

        return naming.Binding switch
        {
            // What an address of PagerDuty's website is called with: ?since=…
            Binding.Assigned when Urls.HostOf(site).Length > 0 => Proximity.Name,
            // A file of credentials by name: "admin: …" in rundeck/tokens.properties.
            Binding.Assigned when name.IsFiller && site.Path.File.IsCredential => Proximity.Folder,
            Binding.Called when name.IsPlain => Proximity.Sibling,
            Binding.Spoken => Proximity.Name,
            _ => Proximity.Section,
        };
    }
}
