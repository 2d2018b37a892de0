namespace HookGuard.PagerDuty;

/// <summary>Who receives the events that are sent with a key.</summary>
/// <param name="Kind">Service, event orchestration or ruleset.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Integration">The integration that has the key, with its id; empty for a ruleset.</param>
/// <param name="IntegrationId">The id of the integration alone.</param>
/// <param name="Page">Where it is in the console; empty where the API does not say.</param>
internal sealed record EventsKeyOwner(
    string Kind,
    string Id,
    string Name,
    string Integration,
    string IntegrationId,
    string Page
)
{
    public const string Orchestration = "event orchestration";
}
