using HookGuard.Detection.Candidates;

namespace HookGuard.Detection.Rules;

/// <summary>How each built-in rule is decided, in the order in which they are asked: the first that takes a value has it.</summary>
internal static class RuleSet
{
    public static IReadOnlyList<CredentialRule> All { get; } =
    [
        new RestKeyRule(RuleCatalogue.UserApiKey, Shape.UserKey, 'u'),
        new RestKeyRule(RuleCatalogue.AccountApiKey, Shape.AccountKey, 'e'),
        new OAuthTokenRule(RuleCatalogue.OAuthToken, Shape.OAuthToken, '0'),
        new OAuthTokenRule(RuleCatalogue.OAuthRefreshToken, Shape.OAuthRefreshToken, '1'),
        new RoutingKeyRule(),
        new CalendarUrlRule(),
        new WebhookSecretRule(),
        new OAuthClientSecretRule(),
        new RundeckTokenRule(),
        new IntegrationKeyRule(),
        new ApiKeyRule(),
        new RunnerSecretRule(),
        new OldOAuthTokenRule(RuleCatalogue.OAuthRefreshToken, refresh: true),
        new OldOAuthTokenRule(RuleCatalogue.OAuthToken, refresh: false),
    ];

    /// <summary>The rule whose samples stand for a kind: the first one that reports it.</summary>
    public static CredentialRule For(Rule rule) =>
        All.FirstOrDefault(each => each.Rule.Id == rule.Id)
        ?? throw new ArgumentException($"There are no samples for the rule '{rule.Id}'.", nameof(rule));
}
