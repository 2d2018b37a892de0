using HookGuard.Detection;
using HookGuard.PagerDuty;

namespace HookGuard.Tests.PagerDuty;

/// <summary>An administrator's key belongs to one service region, and does not tell to which.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class AccountTests
{
    private static readonly string Admin = SampleCredentials.Make(RuleCatalogue.AccountApiKey, new Random(5));

    [Test]
    public void A_key_of_the_second_region_is_used_there()
    {
        using var first = ApiServer.Of(401);
        using var second = ApiServer.OfUser();

        using var client = SignIn(first, second);

        Assert.That(client.Host.Name, Is.EqualTo(new Uri(second.Url).Authority));
        Assert.That(first.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_key_that_may_not_list_abilities_is_signed_in()
    {
        using var first = ApiServer.Of(403, """{"error":{"message":"Forbidden"}}""");
        using var second = ApiServer.OfUser();

        using var client = SignIn(first, second);

        Assert.That(client.Host.Name, Is.EqualTo(new Uri(first.Url).Authority));
    }

    [Test]
    public void A_key_that_no_region_accepts_is_dead_or_of_somewhere_else()
    {
        using var first = ApiServer.Of(401);
        using var second = ApiServer.Of(401);

        var refused = Assert.Throws<GuardException>(() => SignIn(first, second).Dispose());

        Assert.That(refused.Message, Does.Contain("does not accept the administrator's key"));
    }

    private static PagerDutyClient SignIn(params ApiServer[] servers) =>
        Account.SignIn(
            [.. servers.Select(server => ApiHost.At(server.Url))],
            host => new PagerDutyClient(host, AccessKey.Of(Admin), TimeSpan.FromSeconds(20), _ => { })
        );
}
