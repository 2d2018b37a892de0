using HookGuard.Detection.Names;
using HookGuard.Detection.Shapes;
using HookGuard.Detection.Structure;
using HookGuard.Detection.Surroundings;

namespace HookGuard.Detection.Rules;

/// <summary>
/// Whether a value without a shape of its own is tied to a product. The less its name says, the nearer the product has to be
/// named; a name that says whose key it is (<c>stripe_api_key</c>) has to stand inside something of the product. What is
/// called a key, and is merely near, is a hint.
/// </summary>
internal static class Ties
{
    public static bool Binds(Site site, Association tie) =>
        (tie.Reach == Reach.Use || tie.Reach >= Required(site)) && !PackageSums.Hold(site);

    /// <summary>How surely a value is the product's; null where nothing but chance ties it.</summary>
    public static Confidence? Weigh(Site site, Association tie) =>
        Binds(site, tie)
            ? IsMadeUp(site, tie)
                ? Confidence.Low
                : Confidence.Medium
            : IsNear(site, tie)
                ? Confidence.Low
                : null;

    /// <summary>Tests are full of ids and sums: what nothing there calls a key, and stands in one statement with the product, is likely one.</summary>
    private static bool IsMadeUp(Site site, Association tie) =>
        site.Path.IsTest && site.Candidate.Has(Shape.Hex32) && !site.Name.IsCredential && tie.Reach is Reach.Statement;

    /// <summary>A key of nobody's by its name, in a file that names no product but this one.</summary>
    private static bool IsNear(Site site, Association tie) =>
        tie.Reach > Reach.None
        && site.Name.IsGenericCredential
        && !site.Name.IsFrameworkSecret
        && !site.Path.IsTest
        && site.Mentions.First(Product.Other) < 0;

    /// <summary>In a file that is named for PagerDuty's keys, the entries are called after what they are for: <c>checkout: …</c></summary>
    private static bool IsEntry(Site site) =>
        site.Path.File.MeansPagerDuty
        && (site.Path.File.IsCredential || site.Path.IsEnvironment)
        && site.Naming.Binding is Binding.Assigned or Binding.Column or Binding.Spoken
        && !site.Name.SaysNoCredential
        && !site.Name.HasAny(Sense.Credential | Sense.Identifier | Sense.Record | Sense.OtherKey | Sense.Vendor);

    private static Reach Required(Site site)
    {
        var naming = site.Naming;
        var name = naming.Name;
        if (naming.IsNone)
        {
            return site.Path.File.IsCredential ? Reach.FileName : Reach.Statement;
        }

        if (name.HasAny(Sense.Vendor))
        {
            return Reach.Name;
        }

        if (IsEntry(site))
        {
            return Reach.FileName;
        }

        if (name.IsCredential)
        {
            return name.IsFrameworkSecret ? Reach.Section
                : !name.IsGenericCredential ? Reach.Use
                : Parents.SayWhose(site) ? Reach.Sibling
                : Reach.Nearby;
        }

        return naming.Binding switch
        {
            // A file of credentials by name: "admin: …" in rundeck/tokens.properties.
            Binding.Assigned when name.IsFiller && site.Path.File.IsCredential => Reach.Folder,
            Binding.Called when name.IsPlain => Reach.Sibling,
            Binding.Spoken => Reach.Name,
            _ => Reach.Section,
        };
    }
}
