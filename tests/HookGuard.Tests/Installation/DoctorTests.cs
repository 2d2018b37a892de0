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
    public void A_hook_that_git_passes_over_is_named()
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
    public void The_order_in_which_hooks_run_is_shown()
    {
        using var repository = TestRepository.Init().Write(".git/hooks/pre-commit", "#!/bin/sh\n");
        TestRepository.MakeExecutable(repository.PathOf(".git/hooks/pre-commit"));
        repository.HookGuard("install");

        var doctor = repository.HookGuard("doctor");

        Assert.That(
            doctor.Output,
            Does.Contain("  pre-commit        .git/hooks/pre-commit.before-hookguard, then HookGuard\n")
        );
    }

    private static void Expect(TestRepository repository, string trouble)
    {
        var doctor = repository.HookGuard("doctor");
        Assert.That(doctor.ExitCode, Is.EqualTo(1));
        Assert.That(doctor.Output, Does.Contain($"PROBLEM: {trouble}"));
    }
}
