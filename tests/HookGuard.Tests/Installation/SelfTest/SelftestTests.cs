namespace HookGuard.Tests.Installation.SelfTest;

[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class SelftestTests
{
    [Test]
    public void A_guarded_clone_blocks_everything_but_a_clean_commit()
    {
        using var repository = TestRepository.Init();
        repository.HookGuard("install");

        var selftest = repository.HookGuard("selftest");

        Assert.That(selftest.ExitCode, Is.Zero, selftest.Error);
        Assert.That(selftest.Output, Does.Contain("All 8 were blocked, and a clean commit passed."));
    }

    [TestCase("color.ui", "always")]
    [TestCase("diff.noprefix", "true")]
    [TestCase("core.hooksPath", "hooks of the team")]
    [TestCase("commit.verbose", "true")]
    public void Settings_of_the_clone_change_nothing(string name, string value)
    {
        using var repository = TestRepository.Init().Config(name, value);

        // The hooks of a folder that a team shares look for the tool on the PATH.
        repository.Environment["PATH"] =
            Path.GetDirectoryName(TestRepository.Tool)
            + Path.PathSeparator
            + Environment.GetEnvironmentVariable("PATH");
        repository
            .Write(".gitattributes", "* -diff\n")
            .Write("hooks of the team/keep", "")
            .Stage()
            .Commit()
            .HookGuard("install");

        var selftest = repository.HookGuard("selftest");

        Assert.That(selftest.ExitCode, Is.Zero, selftest.Error);
    }

    [Test]
    public void A_linked_worktree_is_tried_as_well()
    {
        using var repository = TestRepository.Init().Commit();
        repository.Git("worktree", "add", "-q", "../linked");
        repository.HookGuard("install");

        var selftest = repository.At("../linked").HookGuard("selftest");

        Assert.That(selftest.ExitCode, Is.Zero, selftest.Error);
    }

    [Test]
    public void A_clone_without_the_hooks_is_not_guarded()
    {
        using var repository = TestRepository.Init();

        var selftest = repository.HookGuard("selftest");

        Assert.That(selftest.ExitCode, Is.EqualTo(1), selftest.Error);
        Assert.That(selftest.Output, Does.Contain("NOT GUARDED: 0 of 8 were blocked."));
    }

    [Test]
    public void A_hook_that_blocks_everything_proves_nothing()
    {
        using var repository = TestRepository.Init();
        repository.HookGuard("install");
        var shim = repository.PathOf(".git/hooks/pre-commit");
        File.WriteAllText(shim, "#!/bin/sh\necho always >&2\nexit 1\n");

        var selftest = repository.HookGuard("selftest");

        Assert.That(selftest.ExitCode, Is.EqualTo(3));
        Assert.That(selftest.Error, Does.Contain("always"));
    }

    [Test]
    public void A_submodule_is_tried_as_well()
    {
        using var repository = TestRepository.Init().Commit();
        repository.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", repository.Folder, "sub");
        var submodule = repository.At("sub").WithAuthor();
        submodule.HookGuard("install");

        var selftest = submodule.HookGuard("selftest");

        Assert.That(selftest.ExitCode, Is.Zero, selftest.Output + selftest.Error);
    }

    [TestCase("TERM")]
    [TestCase("INT")]
    [TestCase("HUP")]
    public void Nothing_is_left_behind_where_it_is_stopped(string signal)
    {
        using var repository = TestRepository.Init();
        var reached = repository.PathOf("../reached");
        repository.Script("pre-commit", $"touch '{reached}'; exec sleep 300");
        repository.HookGuard("install");
        var temporary = Directory.CreateDirectory(repository.PathOf("../temporary")).FullName;
        repository.Environment["TMPDIR"] = temporary;
        // Whoever runs the tests in the background ignores some signals, and so would all that is started.
        using var selftest = repository.Start(
            "env",
            ["--default-signal=INT,TERM,HUP", TestRepository.Tool, "selftest"]
        );
        Assert.That(() => File.Exists(reached), Is.True.After(60_000, 100));

        repository.Run("kill", [$"-{signal}", $"{selftest.Id}"]);

        Assert.That(selftest.WaitForExit(TimeSpan.FromMinutes(1)));
        Assert.That(selftest.ExitCode, Is.Not.Zero);
        Assert.That(Directory.EnumerateFileSystemEntries(temporary), Is.Empty);
    }

    [Test]
    public void Nothing_is_left_behind()
    {
        using var repository = TestRepository.Init();
        repository.Write("a.txt", "a\n").Stage().Commit().HookGuard("install");
        var temporary = Directory.CreateDirectory(repository.PathOf("../temporary")).FullName;
        repository.Environment["TMPDIR"] = temporary;
        var before = Snapshot.Of(repository.Folder);

        repository.HookGuard("selftest");

        Assert.That(Snapshot.Of(repository.Folder), Is.EqualTo(before));
        Assert.That(Directory.EnumerateFileSystemEntries(temporary), Is.Empty);
    }
}
