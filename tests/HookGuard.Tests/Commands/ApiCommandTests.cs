using System.Text;
using HookGuard.Detection;
using HookGuard.Tests.PagerDuty;
using HookGuard.Tests.Remediation;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Commands;

/// <summary>The commands that ask PagerDuty, as people type them; a server of the test answers in its place.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class ApiCommandTests
{
    private static readonly string Key = SampleTokens.One;
    private static readonly string Admin = SampleCredentials.Make(RuleCatalogue.AccountApiKey, new Random(5));

    [Test]
    public void A_live_key_is_told_to_be_live_with_its_owner()
    {
        using var server = ApiServer.OfUser();
        using var repository = Repository();

        var verify = repository.HookGuard("verify", "app.py:1", "--api-url", server.Url);

        Assert.That(verify.ExitCode, Is.EqualTo(1), verify.Error);
        Assert.That(
            verify.Output,
            Does.Contain($"Asking {server.Url["http://".Length..]}, with the credential itself.")
        );
        Assert.That(verify.Output, Does.Contain("Earline").And.Contain("Live: revoke it.").And.Not.Contain(Key));
    }

    [Test]
    public void A_dead_key_ends_with_success()
    {
        using var server = ApiServer.Of(401, """{"error":{"message":"Authentication failed","code":2006}}""");
        using var repository = Repository();

        var verify = repository.HookGuard("verify", "app.py:1", "--api-url", server.Url);

        Assert.That((verify.ExitCode, verify.Output), Is.EqualTo((0, verify.Output)), verify.Error);
        Assert.That(verify.Output, Does.Contain("Dead").And.Contain("Authentication failed"));
    }

    [Test]
    public void A_proxys_page_is_no_answer()
    {
        using var server = ApiServer.Of(401, "<html>Sign in</html>");
        using var repository = Repository();

        var verify = repository.HookGuard("verify", "app.py:1", "--api-url", server.Url);

        Assert.That(verify.ExitCode, Is.EqualTo(3));
        Assert.That(verify.Error, Does.Contain("not JSON"));
    }

    [TestCase("working tree")]
    [TestCase("staged")]
    [TestCase("HEAD")]
    [TestCase("history")]
    [TestCase("message")]
    public void A_fingerprint_is_found_wherever_it_still_is(string where)
    {
        using var server = ApiServer.OfUser();
        using var repository = TestRepository.Init().Write("app.py", $"key = '{Key}'\n");
        if (where is "staged" or "HEAD" or "history")
        {
            repository.Stage();
            if (where is not "staged")
            {
                repository.Commit();
            }

            repository.Write("app.py", "key = None\n");
            if (where is "history")
            {
                repository.Stage().Commit();
            }
        }

        if (where is "message")
        {
            repository.Write("app.py", "").Commit($"Use {Key} for now");
        }

        var verify = repository.HookGuard("verify", Fingerprints.Of(Key), "--api-url", server.Url);

        Assert.That(verify.ExitCode, Is.EqualTo(1), verify.Error);
        Assert.That(verify.Output + verify.Error, Does.Not.Contain(Key));
    }

    [Test]
    public void A_place_is_found_after_the_file_is_clean()
    {
        using var server = ApiServer.OfUser();
        using var repository = Repository().Stage().Commit().Write("app.py", "\n").Stage();

        Assert.That(repository.HookGuard("verify", "app.py:1", "--api-url", server.Url).ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void An_escaped_key_is_sent_as_it_is()
    {
        using var server = ApiServer.OfUser();
        using var repository = TestRepository
            .Init()
            .Write("a.json", $$"""{"pagerduty_token":"{{Key.Replace("+", "\\u002B")}}"}""");

        var verify = repository.HookGuard("verify", "a.json:1", "--api-url", server.Url);

        Assert.That(verify.ExitCode, Is.EqualTo(1), verify.Error);
        Assert.That(server.Requests.First().Authorization, Is.EqualTo($"Token token={Key}"));
    }

    [Test]
    public void A_value_comes_on_standard_input()
    {
        using var server = ApiServer.OfUser();
        using var repository = TestRepository.Init();

        var verify = Pipe(repository, $"{Key}\n", "verify", "-", "--api-url", server.Url);

        Assert.That(verify.ExitCode, Is.EqualTo(1), verify.Error);
        Assert.That(verify.Output, Does.Contain("PagerDuty user API key").And.Not.Contain(Key));
    }

    [TestCase("verify hg1:0000000000000000", "nothing here has the fingerprint")]
    [TestCase("verify app.py", "neither PATH:LINE nor a fingerprint")]
    [TestCase("verify app.py:9", "there is no credential at app.py:9")]
    [TestCase("verify two.py:1", "there are 2 credentials at two.py:1")]
    [TestCase("verify app.py:1 --region mars", "mars")]
    [TestCase("verify app.py:1 --api-url http://api.pagerduty.com", "unencrypted")]
    [TestCase("verify app.py:1 --api-url http://127.0.0.1:9 --region eu", "exclude each other")]
    [TestCase("verify app.py:1 --timeout 0", "timeout")]
    [TestCase("owner app.py:1", "needs the API key of an administrator")]
    [TestCase("usage app.py:1", "needs the API key of an administrator")]
    [TestCase("usage app.py:1 --admin-key missing", "there is no file 'missing'")]
    [TestCase("usage app.py:1 --admin-key admin --since 2999-01-01", "in the future")]
    [TestCase("usage app.py:1 --admin-key admin --since 1999-01-01", "12 months")]
    [TestCase("usage app.py:1 --admin-key admin --since soon", "not a date")]
    [TestCase("usage app.py:1 --admin-key admin --known here", "neither an address nor a network")]
    [TestCase("owner app.py:1 --admin-key admin", "not an Events key")]
    [TestCase("usage - --admin-key -", "cannot be both")]
    public void Bad_input_is_a_mistake_with_its_cause(string command, string cause)
    {
        using var repository = Repository()
            .Write("admin", Admin)
            .Write("two.py", $"one, two = '{Key}', '{SampleTokens.Two}'\n");

        var result = repository.HookGuard(command.Split(' '));

        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        Assert.That(result.Error, Does.Contain(cause).And.Not.Contain(Key).And.Not.Contain(Admin));
    }

    [TestCase("verify")]
    [TestCase("where")]
    [TestCase("rewrite")]
    [TestCase("respond")]
    [TestCase("rotate")]
    public void A_key_that_was_typed_is_refused_and_not_repeated(string command)
    {
        using var repository = Repository();

        var result = repository.HookGuard(command, Key);

        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        Assert.That(result.Error, Does.Contain("the shell's history keeps it").And.Not.Contain(Key));
    }

    [Test]
    public void No_repository_can_lead_a_key_elsewhere()
    {
        using var server = ApiServer.OfUser();
        using var repository = Repository()
            .Write(".hookguard.json", $$"""{"apiUrl":"{{server.Url}}","api-url":"{{server.Url}}"}""")
            .Write(".env", $"HOOKGUARD_API_URL={server.Url}\nHTTPS_PROXY={server.Url}\n");
        repository.Environment["HTTPS_PROXY"] = "http://127.0.0.1:9";

        repository.HookGuard("verify", "app.py:1", "--timeout", "1");

        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public void A_proxy_is_used_for_PagerDuty_and_sees_no_key()
    {
        using ApiServer proxy = ApiServer.Of(502);
        using var repository = Repository();
        repository.Environment["HTTPS_PROXY"] = proxy.Url;

        var verify = repository.HookGuard("verify", "app.py:1", "--region", "eu", "--timeout", "5");

        Assert.That(verify.ExitCode, Is.EqualTo(3));
        Assert.That(verify.Output, Does.Contain("Asking api.eu.pagerduty.com, "));
        Assert.That(verify.Error, Does.Contain("the proxy does not connect to api.eu.pagerduty.com"));
        Assert.That(proxy.Requests, Has.All.Property("Authorization").Empty);
    }

    [TestCase("url = 'https://api.eu.pagerduty.com'", "{}", "Asking api.eu.pagerduty.com, then api.pagerduty.com")]
    [TestCase("", """{"region":"eu"}""", "Asking api.eu.pagerduty.com, then api.pagerduty.com")]
    [TestCase("", "{}", "Asking api.pagerduty.com, then api.eu.pagerduty.com")]
    public void A_file_or_the_configuration_says_which_region_is_asked_first(
        string line,
        string policy,
        string expected
    )
    {
        using var repository = Repository(line).Write(".hookguard.json", policy);
        repository.Environment["HTTPS_PROXY"] = "http://127.0.0.1:9";

        Assert.That(repository.HookGuard("verify", "app.py:1").Output, Does.Contain(expected));
    }

    [TestCase("integration-key", "The service Payments (PS1) has it, in its integration Prometheus (PI2).")]
    [TestCase("routing-key", "The event orchestration Front door (o-1) has it")]
    public void The_owner_of_an_events_key_is_found(string id, string expected)
    {
        var rule = RuleCatalogue.All.Single(rule => rule.Id == id);
        var key = SampleCredentials.Make(rule, new Random(8));
        using var server = EventsKeySearchTests.Account(routing: key, key: key);
        using var repository = TestRepository.Init().Write("app.py", $"pagerduty_routing_key = '{key}'\n");
        repository.Environment["PAGERDUTY_ADMIN_KEY"] = Admin;

        var owner = repository.HookGuard("owner", "app.py:1", "--api-url", server.Url);
        var verify = repository.HookGuard("verify", "app.py:1", "--api-url", server.Url);

        Assert.That(owner.ExitCode, Is.Zero, owner.Error);
        Assert.That(owner.Output, Does.Contain(expected));
        Assert.That(verify.ExitCode, Is.EqualTo(1), verify.Error);
        Assert.That(verify.Output, Does.Contain(expected).And.Contain("Live"));
        Assert.That(server.Requests, Has.All.Property("Authorization").EqualTo($"Token token={Admin}"));
        Assert.That(owner.Output + verify.Output, Does.Not.Contain(key).And.Not.Contain(Admin));
    }

    [Test]
    public void No_event_is_sent_to_test_a_key()
    {
        var key = SampleCredentials.Make(RuleCatalogue.RoutingKey, new Random(8));
        using var server = ApiServer.OfUser();
        using var repository = TestRepository.Init().Write("app.py", $"pagerduty_routing_key = '{key}'\n");

        var verify = repository.HookGuard("verify", "app.py:1", "--api-url", server.Url);

        Assert.That(verify.ExitCode, Is.EqualTo(3));
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    [Platform(Exclude = "Win")]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void No_value_reaches_an_argument_or_a_variable_of_a_child()
    {
        using var server = ApiServer.OfUser();
        using var repository = Repository().Stage().Commit($"Message with {SampleTokens.Two}").WithGrafts();
        using ArgumentRecorder recorder = new(repository, "git");
        repository.Environment["PAGERDUTY_ADMIN_KEY"] = Admin;

        var results = new[]
        {
            repository.HookGuard("verify", Fingerprints.Of(SampleTokens.Two), "--api-url", server.Url),
            repository.HookGuard("usage", Fingerprints.Of(SampleTokens.Two), "--api-url", server.Url),
            repository.HookGuard("owner", Fingerprints.Of(SampleTokens.Two), "--api-url", server.Url),
        };

        Assert.That(results[0].ExitCode, Is.EqualTo(1), results[0].Error);
        Assert.That(recorder.Arguments, Does.Contain("git "));
        foreach (var secret in (string[])[Key, SampleTokens.Two, Admin])
        {
            Assert.That(recorder.Arguments + recorder.Variables, Does.Not.Contain(secret));
            Assert.That(results.Select(result => result.Output + result.Error), Has.None.Contain(secret));
        }
    }

    private static TestRepository Repository(string line = "") =>
        TestRepository.Init().Write("app.py", $"key = '{Key}'\n{line}\n");

    private static CommandResult Pipe(TestRepository repository, string input, params string[] arguments) =>
        repository.Run(TestRepository.Tool, arguments, Encoding.UTF8.GetBytes(input));
}
