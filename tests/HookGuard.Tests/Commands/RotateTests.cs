using HookGuard.Detection;
using HookGuard.Tests.PagerDuty;

namespace HookGuard.Tests.Commands;

[Parallelizable(ParallelScope.All)]
public sealed class RotateTests
{
    private static readonly string Old = SampleCredentials.Make(RuleCatalogue.RoutingKey, new Random(11));
    private static readonly string New = SampleCredentials.Make(RuleCatalogue.RoutingKey, new Random(12));
    private static readonly string Admin = SampleCredentials.Make(RuleCatalogue.AccountApiKey, new Random(5));

    [Test]
    public void A_routing_key_is_renewed_and_then_removed_without_being_shown()
    {
        using var server = OrchestrationAccount.Of(Old, New);
        using var repository = Repository();

        var renewed = repository.HookGuard("rotate", "app.py:1", "--yes", "--api-url", server.Url);
        var removed = repository.HookGuard("rotate", "app.py:1", "--remove-old", "--yes", "--api-url", server.Url);

        Assert.That(renewed.ExitCode, Is.Zero, renewed.Error);
        Assert.That(renewed.Output, Does.Contain($"Made …{New[^4..]} and kept it in .env, PAGERDUTY_ROUTING_KEY."));
        Assert.That(File.ReadAllText(repository.PathOf(".env")), Is.EqualTo($"OTHER=1\nPAGERDUTY_ROUTING_KEY={New}\n"));
        Assert.That(removed.ExitCode, Is.Zero, removed.Error);
        Assert.That(removed.Output, Does.Contain("Dead"));
        Assert.That(
            string.Join(
                ", ",
                server
                    .Requests.Where(request => request.Method != "GET")
                    .Select(request => $"{request.Method} {request.Url}")
            ),
            Is.EqualTo(
                "POST /event_orchestrations/o-1/integrations, DELETE /event_orchestrations/o-1/integrations/i-old"
            )
        );
        var shown = renewed.Output + renewed.Error + removed.Output + removed.Error;
        Assert.That(shown, Does.Not.Contain(New).And.Not.Contain(Old).And.Not.Contain(Admin));
    }

    [Test]
    [Platform(Exclude = "Win")]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Nobody_else_can_read_the_new_value()
    {
        using var server = OrchestrationAccount.Of(Old, New);
        using var repository = Repository();

        repository.HookGuard("rotate", "app.py:1", "--yes", "--api-url", server.Url);

        Assert.That(
            File.GetUnixFileMode(repository.PathOf(".env")),
            Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite)
        );
    }

    [Test]
    public void Nothing_is_made_without_consent()
    {
        using var server = OrchestrationAccount.Of(Old, New);
        using var repository = Repository();

        var rotate = repository.HookGuard("rotate", "app.py:1", "--api-url", server.Url);

        Assert.That(rotate.ExitCode, Is.EqualTo(1), rotate.Error);
        Assert.That(server.Requests, Has.All.Property("Method").EqualTo("GET"));
    }

    [Test]
    public void Nothing_is_made_that_could_not_be_kept()
    {
        using var server = OrchestrationAccount.Of(Old, New);
        using var repository = Repository().Write(".gitignore", "");

        var rotate = repository.HookGuard("rotate", "app.py:1", "--yes", "--api-url", server.Url);

        Assert.That(rotate.ExitCode, Is.EqualTo(2), rotate.Output);
        Assert.That(rotate.Error, Does.Contain("git does not ignore .env"));
        Assert.That(server.Requests, Has.All.Property("Method").EqualTo("GET"));
    }

    [Test]
    public void The_only_routing_key_is_not_removed()
    {
        using var server = OrchestrationAccount.Of(Old, New);
        using var repository = Repository();

        var rotate = repository.HookGuard("rotate", "app.py:1", "--remove-old", "--yes", "--api-url", server.Url);

        Assert.That(rotate.ExitCode, Is.EqualTo(2), rotate.Output);
        Assert.That(rotate.Error, Does.Contain("the only routing key of Front door"));
        Assert.That(server.Requests, Has.All.Property("Method").EqualTo("GET"));
    }

    [TestCase("x\\nPATH=/tmp/evil-program")]
    [TestCase("short")]
    [TestCase("")]
    public void A_value_that_is_no_key_is_not_kept(string value)
    {
        using var server = OrchestrationAccount.Of(Old, value);
        using var repository = Repository();

        var rotate = repository.HookGuard("rotate", "app.py:1", "--yes", "--api-url", server.Url);

        Assert.That(rotate.ExitCode, Is.EqualTo(3), rotate.Output);
        Assert.That(File.ReadAllText(repository.PathOf(".env")), Is.EqualTo("OTHER=1\n"));
    }

    [Test]
    public void What_the_api_cannot_replace_is_replaced_in_the_console()
    {
        using var repository = TestRepository.Init().Write("app.py", $"key = '{Scenarios.SampleTokens.One}'\n");

        var rotate = repository.HookGuard("rotate", "app.py:1");

        Assert.That(rotate.ExitCode, Is.EqualTo(1), rotate.Error);
        Assert.That(rotate.Output, Does.Contain("API Access").And.Contain("explain hg1:"));
    }

    [Test]
    public void A_calendar_key_is_replaced_for_the_user_who_is_named()
    {
        var key = new string('a', 30) + "0Z";
        using ApiServer server = new(request =>
            request.Path switch
            {
                "/abilities" => new ApiReply(200, """{"abilities":[]}"""),
                "/users/PU1/regenerate_private_url_key" when request.Method == "POST" => new ApiReply(
                    200,
                    $$"""{"private_url_key":"{{key}}"}"""
                ),
                _ => new ApiReply(404),
            }
        );
        var address = SampleCredentials.Make(RuleCatalogue.CalendarUrl, new Random(3));
        using var repository = Repository().Write("app.py", $"calendar = '{address}'\n");

        var nobody = repository.HookGuard("rotate", "app.py:1", "--yes", "--api-url", server.Url);
        var rotate = repository.HookGuard("rotate", "app.py:1", "--user", "PU1", "--yes", "--api-url", server.Url);

        Assert.That(nobody.ExitCode, Is.EqualTo(2), nobody.Error);
        Assert.That(rotate.ExitCode, Is.Zero, rotate.Error);
        Assert.That(File.ReadAllText(repository.PathOf(".env")), Does.EndWith($"PAGERDUTY_CALENDAR_URL={key}\n"));
        Assert.That(rotate.Output + rotate.Error, Does.Not.Contain(key));
    }

    private static TestRepository Repository()
    {
        var repository = TestRepository
            .Init()
            .Write("app.py", $"pagerduty_routing_key = '{Old}'\n")
            .Write(".gitignore", "/.env\n")
            .Write(".env", "OTHER=1\n");
        repository.Environment["PAGERDUTY_ADMIN_KEY"] = Admin;
        return repository;
    }
}
