using System.Text;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Installation;

/// <summary>Files of the team's that HookGuard adds lines to, whatever they begin with and however they are written.</summary>
[Category("Toolchain")]
[Parallelizable(ParallelScope.All)]
public sealed class HookFileTests
{
    private const string Mark = "\uFEFF";

    private const string Jobs = "# Prüfung 検査\npre-commit:\n  jobs:\n    - name: own\n      run: echo team check\n";

    private const string Hooks =
        "  - repo: local\n    hooks:\n      - {id: own, name: Prüfung, entry: echo team check, language: system, always_run: true, verbose: true}\n";

    [TestCase("lefthook", "lefthook.yml", Jobs)]
    [TestCase("lefthook", "lefthook.yml", Mark + Jobs)]
    [TestCase("lefthook", "lefthook.yml", "---\n" + Jobs)]
    [TestCase("lefthook", "lefthook.yml", Mark + "# Ours\n--- # begins\n" + Jobs)]
    [TestCase("lefthook", "lefthook.yml", "extends: # more\n  - other.yml\n" + Jobs)]
    [TestCase("pre-commit", ".pre-commit-config.yaml", "repos:\n" + Hooks)]
    [TestCase("pre-commit", ".pre-commit-config.yaml", Mark + "repos:\n" + Hooks)]
    [TestCase("pre-commit", ".pre-commit-config.yaml", "---\nrepos:  # all of ours\n" + Hooks)]
    [TestCase("prek", ".pre-commit-config.yaml", Mark + "repos:  # all of ours\n" + Hooks)]
    public void The_team_s_checks_still_run_and_every_byte_comes_back(string manager, string file, string content)
    {
        var program = RealPrograms.Require(manager);
        using var repository = TestRepository.Init().Write("other.yml", "").Write(file, content);
        RealPrograms.PutOnPath(repository, program);
        repository.Run(program, ["install"]);
        var install = repository.HookGuard("install");
        Assert.That(install.ExitCode, Is.Zero, install.Output + install.Error);

        var commit = repository.Write("a.txt", $"key = {SampleTokens.One}\n").Stage().TryGit("commit", "-m", "Add");

        Assert.That(commit.Output + commit.Error, Does.Contain("team check").And.Contain("a.txt:1:7"));
        repository.HookGuard("uninstall");
        Assert.That(File.ReadAllBytes(repository.PathOf(file)), Is.EqualTo(Encoding.UTF8.GetBytes(content)));
    }

    [TestCase(".husky/pre-commit", "")]
    [TestCase(".husky/pre-commit", "#!/bin/sh\n. \"$(dirname \"$0\")/_/husky.sh\"\n\n")]
    [TestCase(".husky/pre-commit", "echo ü")]
    [TestCase(".gitattributes", "")]
    [TestCase(".gitattributes", "*.png binary")]
    [TestCase("lefthook.yml", "")]
    [TestCase("lefthook.yml", Mark)]
    [TestCase("lefthook.yml", Mark + "colors: false\r\n")]
    public void A_file_that_was_there_is_there_afterwards(string file, string content)
    {
        using var repository = TestRepository.Init().Write(".husky/_/keep", "").Write(file, content);
        var before = Snapshot.Of(repository.Folder);
        repository.HookGuard("install");
        Assert.That(Snapshot.Of(repository.Folder), Is.Not.EqualTo(before));

        repository.HookGuard("uninstall");

        Assert.That(Snapshot.Of(repository.Folder), Is.EqualTo(before));
    }
}
