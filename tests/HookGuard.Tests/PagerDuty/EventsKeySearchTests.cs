using HookGuard.Detection;
using HookGuard.PagerDuty;

namespace HookGuard.Tests.PagerDuty;

[Parallelizable(ParallelScope.All)]
public sealed class EventsKeySearchTests
{
    private static readonly string Key = SampleCredentials.Make(RuleCatalogue.IntegrationKey, new Random(1));
    private static readonly string Routing = SampleCredentials.Make(RuleCatalogue.RoutingKey, new Random(1));
    private static readonly string Other = SampleCredentials.Make(RuleCatalogue.IntegrationKey, new Random(2));

    [Test]
    public void A_service_on_the_second_page_is_found()
    {
        using var server = Account();

        var owner = Find(server, Key)!;

        Assert.That(owner.ToString(), Does.Contain("Payments").And.Contain("Prometheus (PI2)").And.Not.Contain(Key));
        Assert.That(
            server.Requests.Select(request => request.Url),
            Has.Exactly(2).Contain("/services?include[]=integrations")
        );
    }

    [Test]
    public void An_orchestration_is_found()
    {
        using var server = Account();

        var owner = Find(server, Routing)!;

        Assert.That(
            (owner.Kind, owner.Name, owner.Integration),
            Is.EqualTo(("event orchestration", "Front door", "Tool X (i-1)"))
        );
    }

    [Test]
    public void A_key_of_another_account_is_not_found()
    {
        using var server = Account();

        Assert.That(Find(server, SampleCredentials.Make(RuleCatalogue.IntegrationKey, new Random(9))), Is.Null);
    }

    [TestCase("""{"services":[],"more":true}""")]
    [TestCase("""{"services":[{"id":"P1"}],"more":true}""")]
    public void Pages_without_end_end(string page)
    {
        using var server = ApiServer.Of(200, page);

        var failure = Assert.Throws<GuardException>(() => Find(server, Key))!;

        Assert.That(failure.ExitCode, Is.EqualTo(ExitCode.Incomplete));
        Assert.That(server.Requests, Has.Count.LessThanOrEqualTo(100));
    }

    [Test]
    public void An_id_does_not_lead_to_another_path()
    {
        using ApiServer server = new(request => new ApiReply(
            200,
            request.Path == "/event_orchestrations" ? """{"orchestrations":[{"id":"../users?x=","name":"n"}]}""" : "{}"
        ));

        Assert.Throws<GuardException>(() => Find(server, Routing));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    /// <summary>An account with two pages of services and one orchestration.</summary>
    internal static ApiServer Account(string? routing = null, string? key = null) =>
        new(request =>
            request.Path switch
            {
                "/abilities" => new ApiReply(200, """{"abilities":["teams"]}"""),
                "/services" when request.Url.EndsWith("offset=0", StringComparison.Ordinal) => new ApiReply(
                    200,
                    $$"""{"services":[{"id":"PS0","name":"Shop","integrations":[{"id":"PI1","summary":"Nagios","integration_key":"{{Other}}"}]}],"more":true}"""
                ),
                "/services" => new ApiReply(
                    200,
                    $$"""{"services":[{"id":"PS1","name":"Payments","html_url":"https://x.pagerduty.com/service-directory/PS1","integrations":[null,{"id":"PI2","name":"Prometheus","integration_key":"{{key ?? Key}}"}]}],"more":false}"""
                ),
                "/event_orchestrations" => new ApiReply(
                    200,
                    """{"orchestrations":[{"id":"o-1","name":"Front door"}],"more":false}"""
                ),
                "/event_orchestrations/o-1/integrations" => new ApiReply(
                    200,
                    $$$"""{"integrations":[{"id":"i-1","label":"Tool X","parameters":{"routing_key":"{{{routing ?? Routing}}}","type":"global"}}]}"""
                ),
                "/rulesets" => new ApiReply(200, """{"rulesets":[],"more":false}"""),
                _ => new ApiReply(404),
            }
        );

    private static EventsKeyOwner? Find(ApiServer server, string key)
    {
        using var client = ApiCall.To(server);
        return new EventsKeySearch(client).Find(key);
    }
}
