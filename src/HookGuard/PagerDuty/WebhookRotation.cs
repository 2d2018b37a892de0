using System.Net.Http;
using System.Text.Json;

namespace HookGuard.PagerDuty;

/// <summary>Replaces a webhook subscription by one with the same settings.</summary>
internal sealed class WebhookRotation(PagerDutyClient client)
{
    private const string Subscriptions = "/webhook_subscriptions";

    public WebhookSubscription Read(string id) =>
        client
            .Demand($"{Subscriptions}/{Uri.EscapeDataString(id)}", "to read the webhook")
            .Read(ApiJson.Default.WebhookAnswer)
            .WebhookSubscription
        ?? throw ApiProblem.Unreadable(client.Host);

    /// <returns>The new one's id and secret.</returns>
    public (string Id, string Secret) Copy(WebhookSubscription old)
    {
        var copy = old with
        {
            Id = null,
            DeliveryMethod = new DeliveryMethod(old.DeliveryMethod?.Type, old.DeliveryMethod?.Url, null, null),
            OauthClient = null,
            OauthClientId = old.OauthClient?.Id,
        };
        var made = client
            .Change(
                HttpMethod.Post,
                Subscriptions,
                JsonSerializer.SerializeToUtf8Bytes(new WebhookAnswer(copy), ApiJson.Default.WebhookAnswer),
                "to create a webhook"
            )
            .Read(ApiJson.Default.WebhookAnswer)
            .WebhookSubscription;
        return (ApiText.Id(made?.Id, client.Host), NewValue.Checked(made?.DeliveryMethod?.Secret, client.Host));
    }

    public void Remove(string id) =>
        client.Change(HttpMethod.Delete, $"{Subscriptions}/{Uri.EscapeDataString(id)}", [], "to remove the webhook");
}
