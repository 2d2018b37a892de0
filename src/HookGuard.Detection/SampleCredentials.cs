using HookGuard.Detection.Packs;
using HookGuard.Detection.Rules;

namespace HookGuard.Detection;

/// <summary>
/// Generates values that have the format of a credential and give access to nothing. Samples are generated when needed, so that no file
/// contains one. The same seed generates the same samples.
/// </summary>
public static class SampleCredentials
{
    /// <summary>Generates a value of the rule's type, in its vendor's format.</summary>
    /// <param name="rule">One of the <see cref="RuleCatalogue"/>, or of a <see cref="RulePack"/>.</param>
    /// <param name="random">The source of the characters.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The rule is not one of those.</exception>
    public static string Make(Rule rule, Random random)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(random);
        return RulePack.KindOf(rule) is { } kind
            ? PackSamples.Make(kind, kind.Forms[0], random)
            : RuleSet.For(rule).MakeSample(random);
    }
}
