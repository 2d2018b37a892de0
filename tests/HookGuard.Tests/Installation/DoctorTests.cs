namespace HookGuard.Tests.Installation;

[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class DoctorTests
{
    [Test]
    public void A_guarded_clone_is_well()
    {
        using var repository = TestRepository.Init();
        repository.HookGuard("install");

        var doctor = repository.HookGuard("doctor");

        Assert.That(doctor.ExitCode, Is.Zero, doctor.Output);
        Assert.That(doctor.Output, Does.Contain("No problems found."));
    }

    [Test]
    public void A_clone_without_hooks_is_not()
    {
        using var repository = TestRepository.Init();

        Expect(repository, "git does not run HookGuard at pre-commit, pre-merge-commit, commit-msg");
    }

    [Test]
    public void A_hook_that_git_ignores_is_named()
    {
        using var repository = TestRepository.Init();
        repository.HookGuard("install");
        repository.Run("chmod", ["-x", ".git/hooks/commit-msg"]);

        Expect(repository, ".git/hooks/commit-msg is not executable");
    }

    [Test]
    public void A_hook_that_runs_another_tool_is_named()
    {
        using var repository = TestRepository.Init();
        repository.HookGuard("install");
        File.AppendAllText(repository.PathOf(".git/hooks/pre-push"), "# changed\n");

        Expect(repository, "the hooks pre-push were changed");
    }

    [Test]
    public void A_hooks_path_that_hides_the_hooks_is_named()
    {
        using var repository = TestRepository.Init();
        repository.HookGuard("install");
        repository.Config("core.hooksPath", "elsewhere");

        Assert.That(
            repository.HookGuard("doctor").Output,
            Does.Contain(", because core.hooksPath of this clone is elsewhere.")
        );
    }

    [Test]
    public void A_hidden_hook_is_named()
    {
        using var repository = TestRepository.Init().Write(".git/hooks/post-merge", "#!/bin/sh\n");
        TestRepository.MakeExecutable(repository.PathOf(".git/hooks/post-merge"));
        repository.Config("core.hooksPath", "elsewhere").HookGuard("install");

        Expect(repository, "post-merge in .git/hooks never runs");
    }

    [Test]
    public void A_manager_that_does_not_know_HookGuard_is_named()
    {
        using var repository = TestRepository.Init();
        repository.HookGuard("install");
        repository.Write("lefthook.yml", "");

        Expect(repository, "lefthook is used here but HookGuard is not in its configuration");
    }

    [Test]
    public void A_switch_that_turns_hooks_off_is_named()
    {
        using var repository = TestRepository.Init();
        repository.HookGuard("install");
        repository.Environment["HUSKY"] = "0";

        Expect(repository, "the environment variable HUSKY disables hooks");
    }

    [Test]
    public void A_policy_of_the_environment_that_turns_the_guard_off_is_named()
    {
        using var repository = TestRepository.Init();
        repository.HookGuard("install");
        repository.Environment["HOOKGUARD_PATHS__IGNORE__0"] = "**";

        Expect(
            repository,
            "a commit with a generated key passes, and the policy is looser than the built-in one: '**'"
        );
    }

    [TestCase("""{"paths":{"ignore":["*"]}}""")]
    [TestCase("""{"rules":{"severity":{"user-api-key":"off"}}}""")]
    public void A_policy_of_the_repository_that_turns_the_guard_off_is_named(string policy)
    {
        using var repository = TestRepository.Init();
        repository.HookGuard("install");
        repository.Write(".hookguard.json", policy);

        Expect(repository, "a commit with a generated key passes, and the policy is looser than the built-in one:");
    }

    [TestCase("commit -n")]
    [TestCase("commit -anm wip")]
    [TestCase("push --no-verify")]
    [TestCase("!git -c core.hooksPath=/dev/null commit")]
    public void An_alias_that_leaves_the_hooks_out_is_named(string command)
    {
        using var repository = TestRepository.Init();
        repository.HookGuard("install");
        repository.Git("config", "--global", "alias.quick", command);

        Expect(repository, "'git quick' is an alias that leaves the hooks out");
    }

    [TestCase("commit --amend --no-edit")]
    [TestCase("commit -m now")]
    [TestCase("log -n 3")]
    public void Another_alias_is_not(string command)
    {
        using var repository = TestRepository.Init();
        repository.HookGuard("install");
        repository.Git("config", "--global", "alias.quick", command);

        Assert.That(repository.HookGuard("doctor").Output, Does.Contain("No problems found."));
    }

    [Test]
    public void Another_program_of_the_same_name_is_told_from_the_guard()
    {
        using var repository = TestRepository.Init().Config("core.hooksPath", "hooks");
        TestRepository.WriteProgram(repository.PathOf("../bin/hookguard"), "#!/bin/sh\nexit 0\n");
        repository.Environment["PATH"] =
            Path.GetFullPath(repository.PathOf("../bin"))
            + Path.PathSeparator
            + Environment.GetEnvironmentVariable("PATH");

        var install = repository.HookGuard("install");

        Assert.That(install.ExitCode, Is.EqualTo(1));
        Assert.That(install.Output, Does.Contain("is another program"));
        Expect(repository, "a commit with a generated key passes");
    }

    [TestCase("skip: true")]
    [TestCase("only:\n        - ref: main")]
    public void A_condition_in_a_file_of_one_s_own_is_named(string condition)
    {
        using var repository = TestRepository.Init().Write("lefthook.yml", "");
        RealPrograms.PutOnPath(repository, "lefthook");
        repository.HookGuard("install");
        Assert.That(repository.HookGuard("doctor").Output, Does.Contain("No problems found."));
        repository.Write("lefthook-local.yml", $"pre-commit:\n  jobs:\n    - name: hookguard\n      {condition}\n");

        Expect(repository, "lefthook does not run HookGuard at every pre-commit");
    }

    [Test]
    public void The_order_in_which_hooks_run_is_shown()
    {
        using var repository = TestRepository.Init().Write(".git/hooks/pre-commit", "#!/bin/sh\n");
        TestRepository.MakeExecutable(repository.PathOf(".git/hooks/pre-commit"));
        repository.HookGuard("install");

        var doctor = repository.HookGuard("doctor");

        Assert.That(
            doctor.Output,
            Does.Contain("  pre-commit        .git/hooks-before-hookguard/pre-commit, then HookGuard\n")
        );
    }

    private static void Expect(TestRepository repository, string trouble)
    {
        var doctor = repository.HookGuard("doctor");
        Assert.That(doctor.ExitCode, Is.EqualTo(1));
        Assert.That(doctor.Output, Does.Contain($"PROBLEM: {trouble}"));
    }
}
