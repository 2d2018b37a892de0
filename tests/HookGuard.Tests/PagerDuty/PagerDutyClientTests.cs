using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using HookGuard.PagerDuty;

namespace HookGuard.Tests.PagerDuty;

[Parallelizable(ParallelScope.All)]
public sealed class PagerDutyClientTests
{
    [Test]
    public void A_redirect_is_not_followed()
    {
        using ApiServer elsewhere = ApiServer.OfUser();
        using ApiServer server = new(_ => new ApiReply(302)
        {
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Location"] = elsewhere.Url },
        });
        using var client = ApiCall.To(server);

        var failure = ApiCall.Failure(client);

        Assert.That(failure.ExitCode, Is.EqualTo(ExitCode.Incomplete));
        Assert.That(failure.Message, Does.Contain("redirects"));
        Assert.That(elsewhere.Requests, Is.Empty);
    }

    [TestCase(200)]
    [TestCase(401)]
    [TestCase(403)]
    public void A_page_of_a_proxy_is_not_taken_for_an_answer(int status)
    {
        using var server = ApiServer.Of(status, "<html>Sign in</html>");
        using var client = ApiCall.To(server);

        Assert.That(ApiCall.Failure(client).Message, Does.Contain("not JSON"));
    }

    [TestCase("[]")]
    [TestCase("{\"user\":")]
    [TestCase("{\"user\":{\"name\":7}}")]
    [TestCase("{\"user\":{\"name\":\"\\ud800\"}}")]
    public void An_answer_of_another_form_is_not_believed(string body)
    {
        using var server = ApiServer.Of(200, body);
        using var client = ApiCall.To(server);

        var failure = Assert.Throws<GuardException>(() => client.Get("/x").Read(ApiJson.Default.UserAnswer))!;

        Assert.That(failure.Message, Does.Contain("does not understand"));
    }

    [Test]
    public void Endless_nesting_is_not_believed()
    {
        using var server = ApiServer.Of(200, string.Concat(Enumerable.Repeat("{\"error\":", 100_000)));
        using var client = ApiCall.To(server);

        Assert.That(client.Get("/x").Error, Is.Empty);
    }

    [Test]
    public void An_answer_that_is_too_large_is_not_read_to_its_end()
    {
        using var server = ApiServer.Of(200, new string(' ', PagerDutyClient.LongestAnswer + 1));
        using var client = ApiCall.To(server);

        Assert.That(ApiCall.Failure(client).Message, Does.Contain("larger than 16 MiB"));
    }

    [Test]
    public void A_host_that_does_not_answer_is_not_waited_for()
    {
        using ManualResetEventSlim over = new();
        using ApiServer server = new(_ =>
        {
            over.Wait();
            return new ApiReply(200, "{}");
        });
        using var client = ApiCall.To(server, seconds: 0.5);

        Assert.That(ApiCall.Failure(client).Message, Does.Contain("did not answer within 0.5 s"));
        over.Set();
    }

    [Test]
    public void A_host_that_is_not_there_is_named()
    {
        using var client = ApiCall.To("http://127.0.0.1:9");

        Assert.That(ApiCall.Failure(client).Message, Does.Contain("127.0.0.1:9 cannot be reached"));
    }

    [TestCase("0")]
    [TestCase(null)]
    public void A_busy_host_is_asked_again(string? reset)
    {
        var calls = 0;
        using ApiServer server = new(_ =>
            Interlocked.Increment(ref calls) == 1
                ? new ApiReply(429, """{"error":{"message":"Rate Limit Exceeded","code":2020}}""")
                {
                    Headers = reset is null
                        ? new Dictionary<string, string>(StringComparer.Ordinal)
                        : new Dictionary<string, string>(StringComparer.Ordinal) { ["ratelimit-reset"] = reset },
                }
                : new ApiReply(200, "{}")
        );
        List<string> told = [];
        using var client = ApiCall.To(server, told: told);

        Assert.That(client.Get("/abilities").Status, Is.EqualTo(200));
        Assert.That(told, reset is null ? Has.One.Contains("asking again in 1 s") : Is.Empty);
    }

    [Test]
    public void A_host_that_stays_busy_is_left_alone()
    {
        using ApiServer server = new(_ => new ApiReply(429)
        {
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["ratelimit-reset"] = "0" },
        });
        using var client = ApiCall.To(server);

        Assert.That(ApiCall.Failure(client).Message, Does.Contain("rate limit"));
        Assert.That(server.Requests, Has.Count.EqualTo(5));
    }

    [TestCase(400, "does not accept the request")]
    [TestCase(401, "does not accept the administrator's key")]
    [TestCase(402, "plan does not allow")]
    [TestCase(403, "may not be used")]
    [TestCase(404, "knows nothing under that id")]
    [TestCase(418, "HTTP 418")]
    public void Each_refusal_has_its_cause(int status, string cause)
    {
        using var server = ApiServer.Of(status, """{"error":{"message":"Because I say so","code":1}}""");
        using var client = ApiCall.To(server);

        var failure = ApiCall.Failure(client);

        Assert.That(failure.Message, Does.Contain(cause).And.Contain("Because I say so"));
        Assert.That(failure.Advice.ToString(), Is.Not.Empty);
    }

    [Test]
    public void What_the_api_says_is_one_line_without_a_credential()
    {
        var key = ScannedText.Key(7);
        using var server = ApiServer.Of(
            400,
            $$"""{"error":"No\n::error::x \u001b[2J {{key}} {{new string('x', 500)}}"}"""
        );
        using var client = ApiCall.To(server);

        var said = client.Get("/x").Error;

        Assert.That(said, Has.Length.LessThan(130).And.Not.Contain(key).And.Not.Contain("\n").And.Not.Contain("\e"));
    }

    [Test]
    public async Task A_certificate_that_nobody_vouches_for_ends_it_before_the_key_is_sent()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        var serving = Task.Run(async () =>
        {
            using var tcp = await listener.AcceptTcpClientAsync().ConfigureAwait(false);
            using SslStream stream = new(tcp.GetStream());
            using var certificate = SelfSigned();
            try
            {
                await stream.AuthenticateAsServerAsync(certificate).ConfigureAwait(false);
                return await stream.ReadAsync(new byte[1]).ConfigureAwait(false);
            }
            catch (Exception refused)
                when (refused is IOException or System.Security.Authentication.AuthenticationException)
            {
                return 0;
            }
        });
        using var client = ApiCall.To($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

        var failure = ApiCall.Failure(client);

        Assert.That(failure.Message, Does.Contain("is not trusted"));
        Assert.That(failure.Advice.ToString(), Does.Contain("clock"));
        Assert.That(await serving.ConfigureAwait(false), Is.Zero);
    }

    [Test]
    public void The_type_of_content_has_no_parameter()
    {
        using var server = ApiServer.OfUser();
        using var client = ApiCall.To(server);

        client.Get("/abilities");

        Assert.That(server.Requests.Single().ContentType, Is.EqualTo("application/json"));
    }

    [Test]
    public void A_change_is_not_repeated()
    {
        using var server = ApiServer.Of(503);
        using var client = ApiCall.To(server);

        Assert.Throws<GuardException>(() => client.Change(HttpMethod.Post, "/x", [], "to try it"));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCase("http://api.pagerduty.com", "unencrypted")]
    [TestCase("http://localhost:80", "unencrypted")]
    [TestCase("http://127.0.0.1.example.com", "unencrypted")]
    [TestCase("ftp://127.0.0.1", "unencrypted")]
    [TestCase("https://user@example.com", "not the address of an API")]
    [TestCase("https://example.com/path", "not the address of an API")]
    [TestCase("api.pagerduty.com", "not the address of an API")]
    public void Some_addresses_get_no_key(string address, string cause) =>
        Assert.That(Assert.Throws<GuardException>(() => ApiHost.At(address))!.Message, Does.Contain(cause));

    [TestCase("short")]
    [TestCase("a key with spaces in it")]
    [TestCase("a-key-with-a-line\r\nbreak: x")]
    public void What_is_no_key_is_not_sent(string value) => Assert.Throws<GuardException>(() => AccessKey.Of(value));

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        CertificateRequest request = new("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
