using HookGuard.Detection.Rules;

namespace HookGuard.Detection;

/// <summary>
/// Makes values that have the shape of a credential and open nothing. Samples are made when they are needed, so that no file has
/// to hold one. The same seed makes the same samples.
/// </summary>
public static class SampleCredentials
{
    /// <summary>A value of the rule's kind, as PagerDuty would make it.</summary>
    /// <param name="rule">One of the <see cref="RuleCatalogue"/>.</param>
    /// <param name="random">Where the characters come from.</param>
    /// <exception cref="ArgumentException">The rule is not one of the catalogue.</exception>
    public static string Make(Rule rule, Random random)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(random);
        return RuleSet.For(rule).MakeSample(random);
    }
}
