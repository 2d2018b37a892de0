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
    public static bool Binds(Site site, Association tie) => tie.Reach >= Required(site.Naming);

    private static Reach Required(Naming naming)
    {
        var name = naming.Name;
        return name.IsGenericCredential ? Reach.Nearby
            : name.HasAny(Sense.Vendor | Sense.Record) ? Reach.Name
            : name.IsCredential ? Reach.Use
            : naming.Binding == Binding.Called && name.IsPlain ? Reach.Sibling
            : naming.IsNone ? Reach.Statement
            : Reach.Section;
    }
}
