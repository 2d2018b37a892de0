namespace HookGuard.Detection;

/// <summary>Every built-in rule, in one readable list.</summary>
public static class RuleCatalogue
{
    /// <summary>A user's REST API key, <c>u+…</c>.</summary>
    public static Rule UserApiKey { get; } =
        new("user-api-key", "PagerDuty user API key", "Can do anything its owner can do in PagerDuty.");

    /// <summary>An account-wide REST API key, <c>e+…</c>.</summary>
    public static Rule AccountApiKey { get; } =
        new("account-api-key", "PagerDuty account API key", "Can read and change everything in the account.");

    /// <summary>A REST API key of the older shape, which only its context tells.</summary>
    public static Rule ApiKey { get; } =
        new("api-key", "PagerDuty API key", "Can do anything its owner, or the whole account, can do in PagerDuty.");

    /// <summary>An OAuth access token.</summary>
    public static Rule OAuthToken { get; } =
        new("oauth-token", "PagerDuty OAuth token", "Can act on the account within the scopes of the app.");

    /// <summary>An OAuth refresh token.</summary>
    public static Rule OAuthRefreshToken { get; } =
        new("oauth-refresh-token", "PagerDuty OAuth refresh token", "Creates new access tokens for months.");

    /// <summary>The secret of an OAuth client.</summary>
    public static Rule OAuthClientSecret { get; } =
        new(
            "oauth-client-secret",
            "PagerDuty OAuth client secret",
            "Creates tokens with all scopes of the app, without a user."
        );

    /// <summary>The key of an Events API integration.</summary>
    public static Rule IntegrationKey { get; } =
        new("integration-key", "PagerDuty integration key", "Raises, acknowledges and resolves alerts on a service.");

    /// <summary>The routing key of an event orchestration.</summary>
    public static Rule RoutingKey { get; } =
        new("routing-key", "PagerDuty routing key", "Sends events into an event orchestration.");

    /// <summary>The secret that signs outgoing webhooks.</summary>
    public static Rule WebhookSecret { get; } =
        new("webhook-secret", "PagerDuty webhook secret", "Can forge webhooks that your receiver trusts.");

    /// <summary>The secret of an automation runner.</summary>
    public static Rule RunnerSecret { get; } =
        new("runner-secret", "PagerDuty runner secret", "Can impersonate an automation runner and receive its jobs.");

    /// <summary>An API token of Rundeck, Process Automation or Runbook Automation.</summary>
    public static Rule RundeckToken { get; } =
        new("rundeck-token", "Rundeck API token", "Runs jobs, and therefore commands, on your nodes.");

    /// <summary>The private address of an on-call calendar.</summary>
    public static Rule CalendarUrl { get; } =
        new("calendar-url", "PagerDuty private calendar URL", "Reads who is on call, and when.", WarnOnly: true);

    /// <summary>All of them, in the order in which they are documented.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        UserApiKey,
        AccountApiKey,
        ApiKey,
        OAuthToken,
        OAuthRefreshToken,
        OAuthClientSecret,
        IntegrationKey,
        RoutingKey,
        WebhookSecret,
        RunnerSecret,
        RundeckToken,
        CalendarUrl,
    ];
}
