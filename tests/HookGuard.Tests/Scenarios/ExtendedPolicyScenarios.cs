namespace HookGuard.Tests.Scenarios;

/// <summary>A policy in several files: of the machine, which locks, and of the repository, which cannot.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class ExtendedPolicyScenarios
{
    private const string MachineFile = "../.config/hookguard/hookguard.json";

    private static readonly string Secret = $"KEY = '{ScannedText.Key()}'\n";

    [Test]
    public void A_policy_that_the_machine_names_locks_and_the_report_says_who_locked()
    {
        using var repository = TestRepository.Init().Hook("pre-commit");
        repository
            .Write("../company/policy.json", """{ "blockAt": "medium", "lock": ["paths.ignore"] }""")
            .Write(MachineFile, """{ "extends": ["../../company/policy.json"] }""")
            .Write(".hookguard.json", """{ "paths": { "ignore": ["*.py"] } }""")
            .Write("a.py", Secret)
            .Stage();

        var commit = repository.TryGit("commit", "-m", "Change");
        var company = Path.GetFullPath(repository.PathOf("../company/policy.json"));

        Assert.Multiple(() =>
        {
            Assert.That(commit.ExitCode, Is.EqualTo(1), commit.Error);
            Assert.That(
                commit.Error,
                Does.Contain($".hookguard.json: 'paths.ignore' is ignored because {company} locks it.")
            );
            Assert.That(repository.HookGuard("config", "show").Output, Does.Contain(company));
        });
    }

    [Test]
    public void Files_that_the_repository_extends_come_from_the_index()
    {
        using var repository = TestRepository.Init().Hook("pre-commit");
        repository
            .Write("policy/team.json", """{ "paths": { "ignore": ["*.py"] } }""")
            .Write(".hookguard.json", """{ "extends": ["policy/team.json"] }""")
            .Write("a.py", Secret)
            .Stage();
        File.Delete(repository.PathOf("policy/team.json"));

        Assert.That(repository.TryGit("commit", "-m", "Change").ExitCode, Is.Zero);

        repository.Write("policy/team.json", """{ "paths": { "ignore": ["*.md"] } }""").Stage();
        repository.Commit("Scan again");
        repository
            .Write("policy/team.json", """{ "paths": { "ignore": ["*.txt"] } }""")
            .Write("b.py", Secret.Replace("KEY", "OTHER") + Secret)
            .Write("b.py", $"KEY = '{ScannedText.Key(2)}'\n")
            .Stage();
        var blocked = repository.TryGit("commit", "-m", "Change");

        Assert.Multiple(() =>
        {
            Assert.That(blocked.ExitCode, Is.EqualTo(1), blocked.Error);
            Assert.That(blocked.Error, Does.Contain("policy/team.json changes too: '*.txt' is no longer scanned."));
        });
    }

    [TestCase("{ \"extends\": [\"gone.json\"] }", "which does not exist")]
    [TestCase("{ \"extends\": [\"link.json\"] }", "link")]
    [TestCase("{ \"extends\": [\"folder/real.json\"] }", "link|does not exist")]
    [Platform(Exclude = "Win", Reason = "Git checks links out as files there.")]
    public void Neither_a_hook_nor_a_scan_follows_a_link_or_does_without_a_file(string configuration, string says)
    {
        using var repository = TestRepository.Init();
        repository
            .Write("in/real.json", """{ "paths": { "ignore": ["**"] } }""")
            .Write(".hookguard.json", configuration);
        File.CreateSymbolicLink(repository.PathOf("link.json"), "in/real.json");
        Directory.CreateSymbolicLink(repository.PathOf("folder"), "in");
        repository.Stage();

        foreach (var arguments in new string[][] { ["pre-commit"], ["scan"], ["config", "check"] })
        {
            var ended = repository.HookGuard(arguments);

            Assert.That((arguments[0], ended.ExitCode), Is.EqualTo((arguments[0], 2)), ended.Error);
            Assert.That(ended.Error, Does.Match(says));
        }
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Links take a right there.")]
    public void A_file_of_the_machine_that_is_a_link_is_refused()
    {
        using var repository = TestRepository.Init();
        repository.Write("../real.json", "{}").Write(MachineFile, """{ "extends": ["policy.json"] }""");
        File.CreateSymbolicLink(
            repository.PathOf("../.config/hookguard/policy.json"),
            repository.PathOf("../real.json")
        );

        var ended = repository.HookGuard("pre-commit");

        Assert.That(ended.ExitCode, Is.EqualTo(2));
        Assert.That(ended.Error, Does.Contain("is a link, which is not followed"));
    }

    [TestCase("HOOKGUARD_EXTENDS__0", "a.json")]
    [TestCase("HOOKGUARD_LOCK__0", "allow")]
    [TestCase("HOOKGUARD_BASELINE", "true")]
    [TestCase("HOOKGUARD_RULES__IMPORT__0", "rules.toml")]
    public void A_variable_for_a_key_that_only_files_can_set_is_refused(string name, string value)
    {
        using var repository = TestRepository.Init();
        repository.Environment[name] = value;

        var ended = repository.HookGuard("pre-commit");

        Assert.That(ended.ExitCode, Is.EqualTo(2));
        Assert.That(ended.Error, Does.Contain("can be set only in a configuration file"));
    }

    [Test]
    public void Selftest_and_a_new_entry_know_what_the_repository_extends()
    {
        using var repository = TestRepository.Init();
        repository
            .Write("policy/team.json", """{ "store": "vault" }""")
            .Write(".hookguard.json", """{ "extends": ["policy/team.json"] }""")
            .Stage()
            .Commit();
        Assert.That(repository.HookGuard("install").ExitCode, Is.Zero);

        var selftest = repository.HookGuard("selftest");
        var allow = repository.HookGuard("allow", "hg1:0123456789abcdef", "--reason", "made up");

        Assert.That(selftest.ExitCode, Is.Zero, selftest.Error + selftest.Output);
        Assert.That(allow.ExitCode, Is.Zero, allow.Error);
    }
}
