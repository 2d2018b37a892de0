using HookGuard.Detection.Rules;

namespace HookGuard.Detection;

/// <summary>
/// Generates values that have the format of a credential and give access to nothing. Samples are generated when needed, so that no file
/// contains one. The same seed generates the same samples.
/// </summary>
public static class SampleCredentials
{
    /// <summary>Generates a value of the rule's type, in PagerDuty's format.</summary>
    /// <param name="rule">One of the <see cref="RuleCatalogue"/>.</param>
    /// <param name="random">The source of the characters.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The rule is not one of the catalogue.</exception>
    public static string Make(Rule rule, Random random)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(random);
        return RuleSet.For(rule).MakeSample(random);
    }
}
