using System.Text.Json;
using System.Text.Json.Serialization;

namespace HookGuard.PagerDuty;

/// <summary>The parts of the API's answers that are read. Anything may be missing.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(AbilitiesAnswer))]
[JsonSerializable(typeof(UserAnswer))]
[JsonSerializable(typeof(AuditAnswer))]
[JsonSerializable(typeof(ServicesAnswer))]
[JsonSerializable(typeof(OrchestrationsAnswer))]
[JsonSerializable(typeof(IntegrationsAnswer))]
[JsonSerializable(typeof(RulesetsAnswer))]
[JsonSerializable(typeof(NewIntegration))]
[JsonSerializable(typeof(IntegrationAnswer))]
[JsonSerializable(typeof(CalendarKeyAnswer))]
[JsonSerializable(typeof(WebhookAnswer))]
[JsonSerializable(typeof(RunnerAnswer))]
[JsonSerializable(typeof(DelegationsAnswer))]
internal sealed partial class ApiJson : JsonSerializerContext;

/// <summary>An object with a text and details, or, of <c>/users/me</c>, a text alone.</summary>
internal sealed record ErrorAnswer(JsonElement Error)
{
    public string? Text =>
        Error.ValueKind switch
        {
            JsonValueKind.String => Error.GetString(),
            JsonValueKind.Object
                when Error.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.String =>
                message.GetString(),
            _ => null,
        };
}

internal sealed record AbilitiesAnswer(IReadOnlyList<string?>? Abilities);

internal sealed record UserAnswer(ApiUser? User);

internal sealed record ApiUser(string? Id, string? Name, string? Email, string? Role, string? HtmlUrl);

internal sealed record AuditAnswer(IReadOnlyList<AuditRecord?>? Records, string? NextCursor);

internal sealed record AuditRecord(
    string? Id,
    DateTimeOffset? ExecutionTime,
    AuditContext? ExecutionContext,
    IReadOnlyList<ApiReference?>? Actors,
    AuditMethod? Method,
    ApiReference? RootResource,
    string? Action
);

internal sealed record AuditContext(string? RemoteAddress);

internal sealed record AuditMethod(string? Type, string? TruncatedToken);

internal sealed record ApiReference(string? Id, string? Type, string? Summary);

internal sealed record ServicesAnswer(IReadOnlyList<ApiService?>? Services, bool More);

internal sealed record ApiService(
    string? Id,
    string? Name,
    string? HtmlUrl,
    IReadOnlyList<ServiceIntegration?>? Integrations
);

internal sealed record ServiceIntegration(string? Id, string? Summary, string? Name, string? IntegrationKey);

internal sealed record OrchestrationsAnswer(IReadOnlyList<ApiOrchestration?>? Orchestrations, bool More);

internal sealed record ApiOrchestration(string? Id, string? Name);

internal sealed record IntegrationsAnswer(IReadOnlyList<OrchestrationIntegration?>? Integrations);

internal sealed record OrchestrationIntegration(string? Id, string? Label, RoutingParameters? Parameters);

internal sealed record RoutingParameters(string? RoutingKey);

internal sealed record RulesetsAnswer(IReadOnlyList<ApiRuleset?>? Rulesets, bool More);

internal sealed record ApiRuleset(string? Id, string? Name, IReadOnlyList<string?>? RoutingKeys);

internal sealed record NewIntegration(NewIntegrationLabel Integration);

internal sealed record NewIntegrationLabel(string Label);

internal sealed record IntegrationAnswer(OrchestrationIntegration? Integration);

internal sealed record CalendarKeyAnswer(string? PrivateUrlKey);

internal sealed record WebhookAnswer(WebhookSubscription? WebhookSubscription);

internal sealed record WebhookSubscription(
    string? Id,
    string? Type,
    bool? Active,
    DeliveryMethod? DeliveryMethod,
    IReadOnlyList<string?>? Events,
    WebhookFilter? Filter,
    string? Description,
    ApiReference? OauthClient,
    string? OauthClientId
);

internal sealed record DeliveryMethod(
    string? Type,
    string? Url,
    string? Secret,
    IReadOnlyList<JsonElement>? CustomHeaders
);

internal sealed record WebhookFilter(string? Id, string? Type);

internal sealed record RunnerAnswer(ApiRunner? Runner);

internal sealed record ApiRunner(string? Id, string? RunnerType, string? Name, string? Description, string? Secret)
{
    public IReadOnlyList<ApiReference?>? Teams { get; init; }
}

internal sealed record DelegationsAnswer(
    IReadOnlyList<OAuthDelegation?>? OauthDelegations,
    bool More,
    string? NextCursor
);

internal sealed record OAuthDelegation(
    string? ClientId,
    string? DelegationType,
    string? Type,
    string? Scope,
    DateTimeOffset? CreatedAt
)
{
    // The schema names it one way, and the example of an answer the other.
    public string? Kind => DelegationType ?? Type;
}
