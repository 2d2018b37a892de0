using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Installation;

/// <summary>Hooks that were there before HookGuard's, by the real programs that write them.</summary>
[Category("Toolchain")]
[Parallelizable(ParallelScope.All)]
public sealed class EarlierHookTests
{
    private const string Npm = "npm install --ignore-scripts --prefix tests/HookManagers";

    private const string PreCommitConfiguration = """
        repos:
          - repo: local
            hooks:
              - {id: own, name: own, entry: echo team check, language: system, always_run: true, verbose: true}
        """;

    [TestCase("basename \"$0\"", "pre-commit")]
    [TestCase(". \"$(dirname \"$0\")/shared.sh\"", "shared")]
    [TestCase("cat \"$(dirname \"$0\")/../description\"", "Unnamed repository")]
    [TestCase("\"$0.d/one\"", "one of many")]
    public void It_finds_what_it_found_before(string command, string expected)
    {
        using var repository = TestRepository.Init();
        repository.Write(".git/hooks/shared.sh", "echo shared\n").Script("pre-commit.d/one", "echo one of many");
        repository.Script("pre-commit", $"{{ {command}; }} >&2");
        var before = Snapshot.Of(repository.Folder);
        repository.HookGuard("install");

        var commit = repository.TryGit("commit", "-q", "--allow-empty", "-m", "Add");

        Assert.That(commit.ExitCode, Is.Zero, commit.Error);
        Assert.That(commit.Error, Does.Contain(expected));
        Remove(repository);
        repository.Git("update-ref", "-d", "HEAD");
        AssertRestored(repository, before);
    }

    [Test]
    public void Husky_4_still_runs()
    {
        using var repository = WithPackages("""{"husky":{"hooks":{"pre-commit":"echo team check"}}}""");
        var husky = Path.Join(RealPrograms.NodeModules, "husky-4", "lib", "installer");
        RealPrograms.RequireFile(Path.Join(husky, "index.js"), Npm);
        repository.Run(
            RealPrograms.Require("node", Npm),
            [
                "-e",
                $"require('{husky}').install({{absoluteGitCommonDir: '{repository.Folder}/.git', relativeUserPkgDir: '.', userPkgDir: '{repository.Folder}', pmName: 'npm', isCI: false}})",
            ]
        );
        var before = Snapshot.Of(repository.PathOf(".git/hooks"));
        var install = repository.HookGuard("install");
        Assert.That(install.ExitCode, Is.Zero, install.Output + install.Error);

        var commit = Leak(repository);

        Assert.That(commit.Output + commit.Error, Does.Contain("team check").And.Contain("a.txt:1:7"));
        Assert.That(commit.ExitCode, Is.EqualTo(1));
        Remove(repository);
        Assert.That(Snapshot.Of(repository.PathOf(".git/hooks")), Is.EqualTo(before));
        Assert.That(Directory.Exists(repository.PathOf(".husky")), Is.False);
    }

    [Test]
    public void Simple_git_hooks_that_are_configured_anew_run_as_they_are_now()
    {
        using var repository = WithPackages("""{"simple-git-hooks":{"pre-commit":"echo first check"}}""");
        var program = RealPrograms.Require("simple-git-hooks", Npm);
        repository.Run(program, []);
        Install(repository);
        repository
            .Write("package.json", """{"simple-git-hooks":{"pre-commit":"echo second check"}}""")
            .Run(program, []);
        var before = Snapshot
            .Of(repository.PathOf(".git/hooks"))
            .Where(line => !line.StartsWith("hookguard", StringComparison.Ordinal));
        Install(repository);

        var commit = Leak(repository);

        Assert.That(commit.ExitCode, Is.EqualTo(1));
        Assert.That(commit.Output + commit.Error, Does.Contain("second check").And.Contain("a.txt:1:7"));
        Remove(repository);
        Assert.That(File.ReadAllText(repository.PathOf(".git/hooks/pre-commit")), Does.Contain("second check"));
        Assert.That(Directory.Exists(repository.PathOf(".git/hooks-before-hookguard")), Is.False);
    }

    [TestCase("install", "-f")]
    [TestCase("install")]
    public void Pre_commit_that_is_installed_again_still_runs(params string[] again)
    {
        using var repository = TestRepository.Init();
        var program = RealPrograms.Require("pre-commit", "apt-get install pre-commit");
        repository.Write(".pre-commit-config.yaml", PreCommitConfiguration).Stage();
        repository.Run(program, ["install"]);
        repository.HookGuard("install", "--manager", "none");
        repository.Run(program, again);
        var install = repository.HookGuard("install", "--manager", "none");
        Assert.That(install.ExitCode, Is.Zero, install.Output + install.Error);

        var commit = Leak(repository);

        Assert.That(commit.ExitCode, Is.EqualTo(1));
        Assert.That(commit.Output + commit.Error, Does.Contain("team check").And.Contain("a.txt:1:7"));
        Remove(repository);
        Assert.That(
            File.ReadAllText(repository.PathOf(".git/hooks/pre-commit")),
            Does.Contain("File generated by pre-commit")
        );
        Assert.That(Directory.Exists(repository.PathOf(".git/hooks-before-hookguard")), Is.False);
    }

    [Test]
    public void Hooks_of_Git_LFS_that_are_forced_again_still_run()
    {
        RealPrograms.Require("git-lfs", "apt-get install git-lfs");
        using var repository = TestRepository.Init();
        repository.Git("lfs", "install", "--local");
        var before = Snapshot.Of(repository.PathOf(".git/hooks"));
        Install(repository);
        repository.Git("lfs", "update", "--force");
        Install(repository);

        repository.Run("sh", ["-c", "git lfs track '*.bin' && echo large >a.bin"]);
        repository.Stage().Git("commit", "-q", "-m", "Add");
        repository.Git("init", "-q", "--bare", "../remote.git");
        repository.Git("remote", "add", "origin", $"file://{Path.GetFullPath(repository.PathOf("../remote.git"))}");
        var push = repository.TryGit("push", "origin", "main");

        Assert.That(push.ExitCode, Is.Zero, push.Error);
        Assert.That(Directory.Exists(repository.PathOf("../remote.git/lfs/objects")), push.Error);
        Remove(repository);
        Assert.That(Snapshot.Of(repository.PathOf(".git/hooks")), Is.EqualTo(before));
    }

    [Test]
    public void A_hook_that_another_program_overwrites_is_kept_and_told()
    {
        using var repository = TestRepository.Init().Script("pre-commit", "echo mine");
        Install(repository);
        repository.Script("pre-commit", "echo theirs >&2");
        Install(repository);

        Assert.That(Leak(repository).Error, Does.Contain("theirs").And.Contain("a.txt:1:7"));
        Assert.That(
            repository.HookGuard("doctor").Output,
            Does.Contain("kept as .git/hooks-before-hookguard/pre-commit.replaced")
        );
        Remove(repository);
        Assert.That(File.ReadAllText(repository.PathOf(".git/hooks/pre-commit")), Does.Contain("theirs"));
        Assert.That(
            File.ReadAllText(repository.PathOf(".git/hooks-before-hookguard/pre-commit.replaced")),
            Does.Contain("mine")
        );
    }

    [Test]
    public void A_hook_that_pre_commit_put_aside_is_where_it_would_be_without_HookGuard()
    {
        using var repository = TestRepository.Init().Script("pre-commit", "echo mine");
        var program = RealPrograms.Require("pre-commit", "apt-get install pre-commit");
        repository.HookGuard("install", "--manager", "none");
        repository.Write(".pre-commit-config.yaml", PreCommitConfiguration).Stage();
        repository.Run(program, ["install"]);

        Assert.That(
            Leak(repository) is { Output: var output, Error: var error } ? output + error : "",
            Does.Contain("mine").And.Contain("team check").And.Contain("a.txt:1:7")
        );
        Remove(repository);
        Assert.That(
            File.ReadAllText(repository.PathOf(".git/hooks/pre-commit.legacy")),
            Is.EqualTo("#!/bin/sh\necho mine\n")
        );
    }

    private static TestRepository WithPackages(string package)
    {
        var repository = TestRepository.Init().Write("package.json", package).Write(".gitignore", "node_modules\n");
        Directory.CreateSymbolicLink(repository.PathOf("node_modules"), RealPrograms.NodeModules);
        return repository;
    }

    private static void Install(TestRepository repository)
    {
        var install = repository.HookGuard("install");
        Assert.That(install.ExitCode, Is.Zero, install.Output + install.Error);
    }

    private static void Remove(TestRepository repository)
    {
        var uninstall = repository.HookGuard("uninstall");
        Assert.That(uninstall.ExitCode, Is.Zero, uninstall.Error);
    }

    private static CommandResult Leak(TestRepository repository) =>
        repository.Write("a.txt", $"key = {SampleTokens.One}\n").Stage("a.txt").TryGit("commit", "-m", "Add");

    private static void AssertRestored(TestRepository repository, IReadOnlyList<string> before) =>
        Assert.That(Snapshot.Of(repository.Folder).Where(IsAboutHooks), Is.EqualTo(before.Where(IsAboutHooks)));

    private static bool IsAboutHooks(string line) => line.StartsWith(".git/hooks", StringComparison.Ordinal);
}
