using System.Text;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Processes;

/// <summary>Everything in a repository's own configuration that names a program: no command has git run any of them.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class RepositorySettingTests
{
    private static readonly string[] Settings =
    [
        "alias.commit",
        "alias.add",
        "core.alternateRefsCommand",
        "core.askPass",
        "core.editor",
        "core.fsmonitor",
        "core.gitProxy",
        "core.pager",
        "core.sshCommand",
        "credential.helper",
        "diff.external",
        "diff.run.command",
        "diff.run.textconv",
        "filter.run.clean",
        "filter.run.process",
        "filter.run.smudge",
        "gc.recentObjectsHook",
        "gpg.openpgp.program",
        "gpg.program",
        "gpg.ssh.program",
        "interactive.diffFilter",
        "merge.run.driver",
        "pager.config",
        "pager.log",
        "remote.origin.receivepack",
        "remote.origin.uploadpack",
        "sequence.editor",
        "trailer.run.command",
        "uploadpack.packObjectsHook",
    ];

    private static readonly string[] SwitchedOn =
    [
        "commit.gpgSign",
        "filter.run.required",
        "log.showSignature",
        "push.gpgSign",
        "tag.gpgSign",
    ];

    private static readonly string[] Hooks =
    [
        "pre-commit",
        "commit-msg",
        "post-commit",
        "post-index-change",
        "reference-transaction",
        "fsmonitor-watchman",
    ];

    private static readonly string[][] Commands =
    [
        ["install"],
        ["uninstall"],
        ["doctor"],
        ["fix", "--yes"],
        ["fix", "--undo"],
        ["explain", "a.py:1"],
        ["explain", "--stage", "committed", "a.py:1"],
        ["allow", "a.py:1", "--reason", "A sample"],
        ["allow", "list"],
        ["config", "show"],
        ["config", "check"],
        ["scan"],
        ["scan", "--staged"],
        ["scan", "--history"],
        ["scan", "--commits", "HEAD~1..HEAD"],
        ["ci"],
        ["pre-commit"],
        ["pre-merge-commit"],
        ["commit-msg", "message"],
        ["post-commit"],
    ];

    [TestCaseSource(nameof(Commands))]
    public void No_command_runs_a_program_that_the_repository_sets(params string[] command)
    {
        using var repository = WithPrograms();
        var program = Program(repository);
        foreach (var hook in Hooks)
        {
            repository.Script(hook, $"exec '{program}' {hook}");
        }

        repository.HookGuard(command);

        Assert.That(Ran(repository), Is.Empty);
    }

    /// <summary>The hooks have to run, and nothing else.</summary>
    [Test]
    public void A_selftest_runs_the_hooks_alone()
    {
        using var repository = WithPrograms();
        repository.HookGuard("install");
        repository.Script("../hooks-before-hookguard/pre-commit", $"exec '{Program(repository)}' hook");

        var selftest = repository.HookGuard("selftest");

        Assert.Multiple(() =>
        {
            Assert.That(selftest.ExitCode, Is.Zero, selftest.Output + selftest.Error);
            Assert.That(Ran(repository), Is.Not.Empty.And.All.EqualTo("hook"));
        });
    }

    /// <summary>What hooks read themselves, and what decides how git records, is the same at a trial as at a commit.</summary>
    [Test]
    public void A_selftest_has_the_other_settings_of_the_clone()
    {
        using var repository = TestRepository.Init();
        File.WriteAllText(repository.PathOf(".git/more"), "[hooks]\n\tincluded = yes\n");
        repository
            .Config("include.path", "more")
            .Config("hooks.Team \"a\\b\".Rule", "one \\ \"two\"\n three # not a comment")
            .Config("core.autocrlf", "input");
        File.AppendAllText(repository.PathOf(".git/config"), "[hooks]\n\ton\n");
        repository.HookGuard("install");
        var seen = repository.PathOf("../seen");
        repository.Script(
            "../hooks-before-hookguard/pre-commit",
            $"{{ git config hooks.'Team \"a\\b\".rule'; git config --bool hooks.on; git config hooks.included; "
                + $"git config core.autocrlf; }} > '{seen}'"
        );

        var selftest = repository.HookGuard("selftest");

        Assert.Multiple(() =>
        {
            Assert.That(selftest.ExitCode, Is.Zero, selftest.Output + selftest.Error);
            Assert.That(
                File.ReadAllText(seen),
                Is.EqualTo("one \\ \"two\"\n three # not a comment\ntrue\nyes\ninput\n")
            );
        });
    }

    private static string Program(TestRepository repository) => repository.PathOf("../program");

    private static TestRepository WithPrograms()
    {
        var repository = TestRepository.Init();
        TestRepository.WriteProgram(
            Program(repository),
            $"#!/bin/sh\necho \"${{*:-called}}\" >> '{repository.PathOf("../ran")}'\n"
        );
        repository
            .Write("a.py", $"key = \"{SampleTokens.One}\"\n")
            .Write(".gitattributes", "* diff=run filter=run merge=run\n")
            .Write("message", "Subject\n\nBody\n")
            .Stage()
            .Commit()
            .Write("a.py", $"key = \"{SampleTokens.One}\"\n\n")
            .Stage()
            .Git("update-ref", "HEAD", Signed(repository));
        repository.Write("b.py", $"key = \"{SampleTokens.Two}\"\n").Stage("b.py");
        foreach (var setting in Settings)
        {
            repository.Config(
                setting,
                (setting.StartsWith("alias.", StringComparison.Ordinal) ? "!" : "") + Program(repository)
            );
        }

        foreach (var setting in SwitchedOn)
        {
            repository.Config(setting, "true");
        }

        File.Delete(repository.PathOf("../ran"));
        return repository;
    }

    // Git runs a program for the signature of a commit that it shows.
    private static string Signed(TestRepository repository)
    {
        const string person = "Author <author@example.com> 1700000000 +0000";
        var tree = repository.Git("write-tree").Trim();
        var commit = string.Join(
            '\n',
            $"tree {tree}",
            $"parent {repository.Head()}",
            $"author {person}",
            $"committer {person}",
            "gpgsig -----BEGIN PGP SIGNATURE-----",
            " ",
            " none",
            " -----END PGP SIGNATURE-----",
            "",
            "Signed",
            ""
        );
        var stored = repository.Run(
            "git",
            ["hash-object", "-w", "-t", "commit", "--stdin"],
            Encoding.UTF8.GetBytes(commit)
        );
        return stored.Output.Trim();
    }

    private static string[] Ran(TestRepository repository) =>
        File.Exists(repository.PathOf("../ran")) ? File.ReadAllLines(repository.PathOf("../ran")) : [];
}
