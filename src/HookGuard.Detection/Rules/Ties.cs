using HookGuard.Detection.Names;
using HookGuard.Detection.Structure;
using HookGuard.Detection.Surroundings;

namespace HookGuard.Detection.Rules;

/// <summary>
/// Whether a value without a shape of its own is tied to a product. The less its name says, the nearer the product has to be
/// named; a name that says whose key it is (<c>stripe_api_key</c>) has to stand inside something of the product.
/// </summary>
internal static class Ties
{
    public static bool Binds(Site site, Association tie) => tie.Reach >= Required(site);

    private static Reach Required(Site site)
    {
        var naming = site.Naming;
        var name = naming.Name;
        return name.IsGenericCredential
            ? Parents.SayWhose(site)
                ? Reach.Sibling
                : Reach.Nearby
            : name.HasAny(Sense.Vendor | Sense.Record)
                ? Reach.Name
                : name.IsCredential
                    ? Reach.Use
                    : naming.Binding == Binding.Called && name.IsPlain
                        ? Reach.Sibling
                        : naming.IsNone
                            ? Reach.Statement
                            : naming.Binding == Binding.Spoken
                                ? Reach.Name
                                : Reach.Section;
    }
}
