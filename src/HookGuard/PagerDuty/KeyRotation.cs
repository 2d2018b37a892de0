using System.Net.Http;
using System.Text.Json;

namespace HookGuard.PagerDuty;

/// <summary>Makes new credentials where the API can, and removes old ones.</summary>
internal sealed class KeyRotation(PagerDutyClient client)
{
    /// <summary>A second routing key for an event orchestration; the first goes on working.</summary>
    public string NewRoutingKey(EventsKeyOwner owner, string label) =>
        NewValue.Checked(
            client
                .Change(
                    HttpMethod.Post,
                    Integrations(owner),
                    JsonSerializer.SerializeToUtf8Bytes(
                        new NewIntegration(new NewIntegrationLabel(label)),
                        ApiJson.Default.NewIntegration
                    ),
                    "to create a routing key"
                )
                .Read(ApiJson.Default.IntegrationAnswer)
                .Integration?.Parameters?.RoutingKey,
            client.Host
        );

    /// <summary>How many routing keys an event orchestration has.</summary>
    public int RoutingKeys(EventsKeyOwner owner) =>
        client
            .Demand(Integrations(owner), "to count the routing keys")
            .Read(ApiJson.Default.IntegrationsAnswer)
            .Integrations?.Count
        ?? 0;

    /// <summary>From then on, PagerDuty drops the events that are sent with it.</summary>
    public void RemoveRoutingKey(EventsKeyOwner owner) =>
        client.Change(
            HttpMethod.Delete,
            $"{Integrations(owner)}/{ApiText.Id(owner.IntegrationId, client.Host)}",
            [],
            "to remove a routing key"
        );

    /// <summary>A new key for the addresses of a user's calendar; the old one dies at once.</summary>
    public string NewCalendarKey(string user) =>
        NewValue.Checked(
            client
                .Change(
                    HttpMethod.Post,
                    $"/users/{Uri.EscapeDataString(user)}/regenerate_private_url_key",
                    [],
                    "to replace the calendar key of that user"
                )
                .Read(ApiJson.Default.CalendarKeyAnswer)
                .PrivateUrlKey,
            client.Host
        );

    private string Integrations(EventsKeyOwner owner) =>
        $"/event_orchestrations/{ApiText.Id(owner.Id, client.Host)}/integrations";
}
