namespace HookGuard.Detection;

/// <summary>
/// Makes values that have the shape of a credential and open nothing. Samples are made when they are needed, so that no file has
/// to hold one. The same seed makes the same samples.
/// </summary>
public static class SampleCredentials
{
    private const string Digits = "0123456789";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Letters = Upper + "abcdefghijklmnopqrstuvwxyz";
    private const string Hex = Digits + "abcdef";
    private const string UrlSafe = Letters + Digits + "-_";

    /// <summary>A value of the rule's kind, as PagerDuty would make it.</summary>
    /// <param name="rule">One of the <see cref="RuleCatalogue"/>.</param>
    /// <param name="random">Where the characters come from.</param>
    /// <exception cref="ArgumentException">The rule is not one of the catalogue.</exception>
    public static string Make(Rule rule, Random random)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(random);
        return rule.Id switch
        {
            "user-api-key" => "u+" + Pick(UrlSafe, 18),
            "account-api-key" => "e+" + Pick(UrlSafe, 18),
            "api-key" => Pick(UrlSafe, 20),
            "oauth-token" => "pdus+_0" + Pick(Upper + Digits, 7) + "_" + Uuid(),
            "oauth-refresh-token" => "pdus+_1" + Pick(Upper + Digits, 7) + "_" + Uuid(),
            "oauth-client-secret" => Pick(UrlSafe, 43),
            "integration-key" => Pick(Hex, 32),
            "routing-key" => "R0" + Pick(Digits[1..4], 1) + Pick(Upper + Digits, 29),
            "webhook-secret" => Pick(Letters + Digits + "+/", 64),
            "runner-secret" => "01" + Pick(Upper + Digits, 24),
            "rundeck-token" => Pick(Letters + Digits, 32),
            "calendar-url" => $"https://acme.pagerduty.com/private/{Pick(Hex, 64)}/feed/P{Pick(Upper + Digits, 6)}",
            _ => throw new ArgumentException($"There are no samples for the rule '{rule.Id}'.", nameof(rule)),
        };

        string Pick(string alphabet, int length) => new(random.GetItems<char>(alphabet, length));

        string Uuid() =>
            $"{Pick(Hex, 8)}-{Pick(Hex, 4)}-4{Pick(Hex, 3)}-{Pick("89ab", 1)}{Pick(Hex, 3)}-{Pick(Hex, 12)}";
    }
}
