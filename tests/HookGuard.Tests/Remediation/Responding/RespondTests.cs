using HookGuard.Detection;
using HookGuard.Tests.PagerDuty;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Remediation.Responding;

/// <summary>An incident from the alarm to its record, with real git and a server in PagerDuty's place.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class RespondTests
{
    private static readonly string Key = SampleTokens.One;
    private static readonly string Fingerprint = Fingerprints.Of(Key);

    [Test]
    public void An_incident_is_walked_through_to_its_record()
    {
        using var live = ApiServer.OfUser();
        using var dead = ApiServer.Of(401, """{"error":{"message":"Authentication failed","code":2006}}""");
        using var repository = Committed();

        var opened = repository.HookGuard("respond", "app.py:1");
        var verifiedLive = repository.HookGuard("verify", Fingerprint, "--api-url", live.Url);
        var verifiedDead = repository.HookGuard("verify", Fingerprint, "--api-url", dead.Url);
        var found = repository.HookGuard("respond", Fingerprint, "--done", "used by the deploy job alone");
        var notReplaced = repository.HookGuard("respond", Fingerprint, "--done", "replaced");
        repository.Write("app.py", "key = read()\n").Stage();
        var replaced = repository.HookGuard("respond", Fingerprint, "--done", "the deploy job has a new key");
        var skipped = repository.HookGuard("respond", Fingerprint, "--skip", "the plan has no audit trail");
        var notCleaned = repository.HookGuard("respond", Fingerprint, "--done", "cleaned");
        repository.Git("commit", "-q", "--amend", "-m", "Add the app");
        var cleaned = repository.HookGuard("respond", Fingerprint, "--done", "amended; never pushed");
        var closed = repository.HookGuard("respond", Fingerprint, "--done", "hooks installed");

        Assert.That(opened.ExitCode, Is.EqualTo(1), opened.Error);
        Assert.That(opened.Output, Does.Contain("Step 1 of 6, contain").And.Contain($"hookguard verify {Fingerprint}"));
        Assert.That((verifiedLive.ExitCode, verifiedDead.ExitCode), Is.EqualTo((1, 0)));
        Assert.That(found.Output, Does.Contain("Step 3 of 6, replace").And.Contain("fix app.py"));
        Assert.That(notReplaced.Output, Does.Contain("Not done yet: the old value is still in app.py:1."));
        Assert.That(replaced.Output, Does.Contain("Step 4 of 6, check").And.Contain($"usage {Fingerprint} --since "));
        Assert.That(skipped.Output, Does.Contain("Step 5 of 6, clean"));
        Assert.That(notCleaned.Output, Does.Contain("Not done yet: main still reaches a commit with it"));
        Assert.That(cleaned.Output, Does.Contain("Step 6 of 6, prevent"));
        Assert.That(closed.ExitCode, Is.Zero, closed.Error);
        Assert.That(
            closed.Output,
            Does.Contain("- State: closed")
                .And.Contain("| contain | done |")
                .And.Contain("| check | skipped |")
                .And.Contain("used by the deploy job alone")
                .And.Contain("contain reopened: PagerDuty was asked: live")
        );
        CommandResult[] all =
        [
            opened,
            verifiedLive,
            verifiedDead,
            found,
            notReplaced,
            replaced,
            skipped,
            notCleaned,
            cleaned,
            closed,
        ];
        Assert.That(all.Select(result => result.Output + result.Error), Has.None.Contain(Key));
        Assert.That(File.ReadAllText(FileOf(repository)), Does.Not.Contain(Key).And.Contain(Fingerprint));
    }

    [Test]
    [Platform(Exclude = "Win")]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Nobody_else_can_read_an_incident()
    {
        using var repository = Committed();

        repository.HookGuard("respond", "app.py:1");

        Assert.That(
            File.GetUnixFileMode(FileOf(repository)),
            Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite)
        );
    }

    [Test]
    public void A_key_that_is_live_again_opens_its_step_again()
    {
        using var live = ApiServer.OfUser();
        using var repository = Committed();
        repository.HookGuard("respond", "app.py:1", "--done", "removed");

        repository.HookGuard("verify", "app.py:1", "--api-url", live.Url);

        Assert.That(repository.HookGuard("respond", Fingerprint).Output, Does.Contain("Step 1 of 6, contain"));
    }

    [Test]
    public void Without_an_incident_verify_records_nothing()
    {
        using var live = ApiServer.OfUser();
        using var repository = Committed();

        repository.HookGuard("verify", "app.py:1", "--api-url", live.Url);

        Assert.That(File.Exists(FileOf(repository)), Is.False);
    }

    [Test]
    public void Incidents_are_listed()
    {
        using var repository = Committed();
        var none = repository.HookGuard("respond", "--status");
        repository.HookGuard("respond", "app.py:1");

        var one = repository.HookGuard("respond", "--status");

        Assert.That((none.ExitCode, one.ExitCode), Is.EqualTo((0, 1)), none.Error + one.Error);
        Assert.That(none.Output, Does.Contain("No incident is recorded"));
        Assert.That(one.Output, Does.Contain(Fingerprint).And.Contain("open: contain"));
    }

    [Test]
    public void What_others_wrote_stays_text_in_the_record()
    {
        using var repository = TestRepository
            .Init()
            .Config("user.name", "Author | <img src=x> `x`")
            .Write("a`|b.py", $"key = '{Key}'\n");
        repository.HookGuard("respond", Fingerprint, "--done", "note | [link](http://x)");

        var record = repository.HookGuard("respond", Fingerprint, "--record");

        Assert.That(record.ExitCode, Is.EqualTo(1), record.Error);
        Assert.That(record.Output, Does.Contain(@"Author \| \<img src=x\> \`x\`").And.Contain("- `a'|b.py:1`"));
        Assert.That(record.Output, Does.Contain(@"note \| \[link\](http://x)"));
    }

    [TestCase("respond", "respond needs the place or the fingerprint")]
    [TestCase("respond hg1:0000000000000000", "nothing here has the fingerprint")]
    [TestCase("respond hg1:../../x", "is not a fingerprint")]
    [TestCase("respond app.py:7", "there is no credential at app.py:7")]
    [TestCase("respond app.py:1 --record", "no incident is recorded")]
    [TestCase("respond app.py:1 --done a --skip b", "either done or skipped")]
    [TestCase("respond app.py:1 --done KEY", "the note contains a credential")]
    public void Bad_input_is_a_mistake_with_its_cause(string command, string cause)
    {
        using var repository = Committed();

        var result = repository.HookGuard(command.Replace("KEY", Key, StringComparison.Ordinal).Split(' '));

        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        Assert.That(result.Error, Does.Contain(cause).And.Not.Contain(Key));
        Assert.That(File.Exists(FileOf(repository)), Is.False);
    }

    [Test]
    public void A_record_that_is_broken_is_named()
    {
        using var repository = Committed();
        repository.HookGuard("respond", "app.py:1");
        File.WriteAllText(FileOf(repository), "{");

        var respond = repository.HookGuard("respond", Fingerprint);

        Assert.That(respond.ExitCode, Is.EqualTo(3));
        Assert.That(respond.Error, Does.Contain("is unreadable"));
    }

    [Test]
    [Platform("Linux")]
    public void On_a_terminal_one_step_follows_another()
    {
        using var repository = Committed();

        var seen = PseudoTerminal.Run(
            repository,
            $"printf 'd\\nremoved\\n\\n' | script -qec \"'{TestRepository.Tool}' respond app.py:1\" /dev/null"
        );

        Assert.That(seen.Output, Does.Contain("A note for the record:").And.Contain("Step 2 of 6, find"));
    }

    private static TestRepository Committed() =>
        TestRepository.Init().Write("app.py", $"key = '{Key}'\n").Stage().Commit("Add the app");

    private static string FileOf(TestRepository repository) =>
        repository.PathOf($".git/hookguard/incidents/{Fingerprint[Fingerprints.Prefix.Length..]}.json");
}
