using HookGuard.Detection;
using HookGuard.PagerDuty;

namespace HookGuard.Tests.PagerDuty;

[Parallelizable(ParallelScope.All)]
public sealed class LivenessCheckTests
{
    private const string Denied = """{"error":{"message":"Access Denied","code":2010}}""";

    [Test]
    public void A_users_key_tells_whose_it_is()
    {
        using var server = ApiServer.OfUser(role: "owner");

        var found = Ask(server);

        Assert.That(found.State, Is.EqualTo(LifeState.Live));
        Assert.That(found.Lines[0], Does.Contain("Earline <e@example.com>, role owner, id PXPGF42"));
        Assert.That(found.Lines[^1], Is.EqualTo("The account has 2 abilities: teams, urgencies."));
        Assert.That(
            server.Requests.Select(request => request.Authorization).Distinct(StringComparer.Ordinal),
            Is.EqualTo(new[] { $"Token token={ScannedText.Key()}" })
        );
    }

    [Test]
    public void A_refusal_to_name_a_user_tells_an_account_key()
    {
        using ApiServer server = new(request =>
            request.Path == "/abilities"
                ? new ApiReply(200, """{"abilities":[]}""")
                : new ApiReply(400, ApiServer.AccountKeyError)
        );

        var found = Ask(server);

        Assert.That(found.State, Is.EqualTo(LifeState.Live));
        Assert.That(found.Lines[0], Does.StartWith("It is an account key"));
    }

    [TestCase(401, nameof(LifeState.Dead))]
    [TestCase(403, nameof(LifeState.Live))]
    [TestCase(402, nameof(LifeState.Unknown))]
    [TestCase(404, nameof(LifeState.Unknown))]
    [TestCase(400, nameof(LifeState.Unknown))]
    public void Each_status_has_its_meaning(int status, string expected)
    {
        using var server = ApiServer.Of(status, Denied);

        Assert.That(Ask(server).State.ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void An_oauth_token_is_a_bearers()
    {
        using var server = ApiServer.Of(403, Denied);
        var token = SampleCredentials.Make(RuleCatalogue.OAuthToken, new Random(3));

        var found = Ask(server, token);

        Assert.That(found.State, Is.EqualTo(LifeState.Live));
        Assert.That(server.Requests, Has.All.Property("Authorization").EqualTo($"Bearer {token}"));
    }

    [Test]
    public void A_host_that_stays_busy_tells_nothing()
    {
        using ApiServer server = new(_ => new ApiReply(429)
        {
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["ratelimit-reset"] = "0" },
        });

        Assert.Throws<GuardException>(() => Ask(server));
    }

    private static Liveness Ask(ApiServer server, string? key = null)
    {
        using var client = ApiCall.To(server, key);
        return LivenessCheck.Ask(client);
    }
}
