using System.Globalization;

namespace HookGuard.PagerDuty;

/// <summary>
/// Looks for an Events key among all services, event orchestrations and rulesets of an account. The answers hold every other key of
/// the account as well: those are compared and forgotten.
/// </summary>
internal sealed class EventsKeySearch(PagerDutyClient client)
{
    private const int PageSize = 100;

    // Beyond it the API answers no page that is named by its offset.
    private const int LastOffset = 10_000;
    private const string Purpose = "to find the owner of an Events key";

    public EventsKeyOwner? Find(string key) =>
        // The first letter of a key of an orchestration tells it from that of a service.
        key.StartsWith('R')
            ? Orchestration(key) ?? Service(key) ?? Ruleset(key)
            : Service(key) ?? Orchestration(key) ?? Ruleset(key);

    private EventsKeyOwner? Service(string key) =>
        Pages(
                "/services?include[]=integrations",
                answer => answer.Read(ApiJson.Default.ServicesAnswer),
                page => (page.Services, page.More)
            )
            .SelectMany(service =>
                (service.Integrations ?? [])
                    .Where(integration => integration?.IntegrationKey == key)
                    .Select(integration => new EventsKeyOwner(
                        "service",
                        ApiText.Line(service.Id),
                        ApiText.Line(service.Name),
                        $"{ApiText.Line(integration!.Name ?? integration.Summary)} ({ApiText.Line(integration.Id)})",
                        ApiText.Line(integration.Id),
                        ApiText.Line(service.HtmlUrl)
                    ))
            )
            .FirstOrDefault();

    private EventsKeyOwner? Orchestration(string key) =>
        Pages(
                "/event_orchestrations?sort_by=name:asc",
                answer => answer.Read(ApiJson.Default.OrchestrationsAnswer),
                page => (page.Orchestrations, page.More)
            )
            .SelectMany(orchestration =>
                (
                    client
                        .Demand(
                            $"/event_orchestrations/{ApiText.Id(orchestration.Id, client.Host)}/integrations",
                            Purpose
                        )
                        .Read(ApiJson.Default.IntegrationsAnswer)
                        .Integrations
                    ?? []
                )
                    .Where(integration => integration?.Parameters?.RoutingKey == key)
                    .Select(integration => new EventsKeyOwner(
                        EventsKeyOwner.Orchestration,
                        ApiText.Line(orchestration.Id),
                        ApiText.Line(orchestration.Name),
                        $"{ApiText.Line(integration!.Label)} ({ApiText.Line(integration.Id)})",
                        ApiText.Line(integration.Id),
                        ""
                    ))
            )
            .FirstOrDefault();

    private EventsKeyOwner? Ruleset(string key) =>
        Pages(
                "/rulesets?total=false",
                answer => answer.Read(ApiJson.Default.RulesetsAnswer),
                page => (page.Rulesets, page.More)
            )
            .Where(ruleset => ruleset.RoutingKeys?.Contains(key, StringComparer.Ordinal) == true)
            .Select(ruleset => new EventsKeyOwner(
                "ruleset",
                ApiText.Line(ruleset.Id),
                ApiText.Line(ruleset.Name),
                "",
                "",
                ""
            ))
            .FirstOrDefault();

    private IEnumerable<T> Pages<TPage, T>(
        string path,
        Func<ApiAnswer, TPage> read,
        Func<TPage, (IReadOnlyList<T?>? Entries, bool More)> parts
    )
        where T : class
    {
        for (var offset = 0; ; offset += PageSize)
        {
            var page = string.Create(CultureInfo.InvariantCulture, $"{path}&limit={PageSize}&offset={offset}");
            var (entries, more) = parts(read(client.Demand(page, Purpose)));
            foreach (var entry in entries ?? [])
            {
                yield return entry ?? throw ApiProblem.Unreadable(client.Host);
            }

            if (!more)
            {
                yield break;
            }

            if (entries is null or [] || offset + PageSize >= LastOffset)
            {
                throw ApiProblem.Endless(client.Host);
            }
        }
    }
}
