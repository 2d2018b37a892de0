using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Processes;

/// <summary>A repository brings programs with the names of those that HookGuard starts. None of them may run.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class RepositoryProgramTests
{
    private static readonly string[] Names = ["git", "aws", "vault", "dotnet", "lefthook", "pre-commit", "prek"];

    /// <summary>Entries of the PATH that lead into the work tree.</summary>
    private static readonly string[] Entries = ["", ".", "tools", "{work}/tools", "{work}/../tools", "{work}/../links"];

    private static readonly string[] Relative = ["", "tools"];

    private static readonly string[] Folders = ["", "tools", "node_modules/.bin"];

    private static readonly string[][] Commands =
    [
        ["install"],
        ["uninstall"],
        ["doctor"],
        ["selftest"],
        ["fix", "--yes"],
        ["fix", "--undo"],
        ["explain", "a.py:1"],
        ["explain", "--stage", "committed", "a.py:1"],
        ["allow", "a.py:1", "--reason", "A sample"],
        ["allow", "list"],
        ["config", "show"],
        ["scan"],
        ["scan", "--staged"],
        ["scan", "--history"],
        ["pre-commit"],
        ["post-commit"],
    ];

    private static IEnumerable<TestCaseData> Cases =>
        Commands.SelectMany(_ => Relative, (command, entry) => new TestCaseData(command, entry));

    [TestCaseSource(nameof(Cases))]
    public void No_command_runs_a_program_of_the_work_tree(string[] command, string entry)
    {
        using var repository = WithPrograms(entry);

        repository.HookGuard(command);

        Assert.That(Ran(repository), Is.Empty);
    }

    [TestCaseSource(nameof(Entries))]
    public void No_entry_of_the_path_leads_into_the_work_tree(string entry)
    {
        using var repository = WithPrograms(entry);

        var install = repository.HookGuard("install");

        Assert.That(install.ExitCode, Is.Zero, install.Error);
        Assert.That(Ran(repository), Is.Empty);
    }

    [Test]
    public void Programs_are_looked_for_outside_of_a_work_tree_that_is_named()
    {
        using var repository = WithPrograms("{work}/tools");
        var elsewhere = Directory.CreateDirectory(repository.PathOf("../elsewhere")).FullName;

        var install = repository.Run(TestRepository.Tool, ["install", repository.Folder], folder: elsewhere);
        var selftest = repository.Run(TestRepository.Tool, ["selftest", repository.Folder], folder: elsewhere);

        Assert.That(install.ExitCode, Is.Zero, install.Error);
        Assert.That(selftest.ExitCode, Is.Zero, selftest.Error);

        // What hooks look for themselves is for them to say, but none of these does.
        Assert.That(
            Ran(repository).Where(line => !line.StartsWith("git rev-parse", StringComparison.Ordinal)),
            Is.Empty
        );
    }

    [Test]
    public void Programs_of_the_main_work_tree_are_not_run_in_a_linked_one()
    {
        using var repository = WithPrograms("{work}/tools");
        repository.Commit().Git("worktree", "add", "-q", "../linked");
        File.Delete(repository.PathOf("../ran"));

        var install = repository.At("../linked").HookGuard("install");

        Assert.That(install.ExitCode, Is.Zero, install.Error);
        Assert.That(Ran(repository), Is.Empty);
    }

    [Test]
    public void A_git_that_only_the_work_tree_has_is_none()
    {
        using var repository = WithPrograms("");
        repository.Environment["PATH"] = repository.PathOf("tools");
        repository.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(Environment.ProcessPath)!;

        var install = repository.HookGuard("install");

        Assert.Multiple(() =>
        {
            Assert.That(install.ExitCode, Is.EqualTo((int)ExitCode.Incomplete));
            Assert.That(install.Error, Does.Contain("git was not found outside the repository"));
            Assert.That(Ran(repository), Is.Empty);
        });
    }

    /// <summary>A program of the machine is often a script, which has the PATH look for what runs it.</summary>
    [Test]
    public void Children_do_not_look_in_the_work_tree_either()
    {
        using var repository = WithPrograms("tools").Write(".hookguard.json", """{"store": "vault"}""");
        TestRepository.WriteProgram(
            repository.PathOf("../bin/vault"),
            $"#!/bin/sh\necho \"$PATH\" >> '{repository.PathOf("../paths")}'\n[ $2 = put ] && cat > '{repository.PathOf("../value")}'\n"
        );
        repository.Environment["PATH"] += Path.PathSeparator + Path.GetFullPath("../bin", repository.Folder);
        repository.Write("b.py", $"key = \"{SampleTokens.Two}\"\n").Stage("b.py", ".hookguard.json");

        var fix = repository.HookGuard("fix", "--yes", "b.py");

        Assert.Multiple(() =>
        {
            Assert.That(fix.ExitCode, Is.Zero, fix.Output + fix.Error);
            Assert.That(File.ReadAllText(repository.PathOf("../value")), Is.EqualTo(SampleTokens.Two));
            Assert.That(
                File.ReadAllLines(repository.PathOf("../paths")).SelectMany(line => line.Split(Path.PathSeparator)),
                Has.All.StartWith("/").And.None.StartWith(repository.Folder)
            );
            Assert.That(Ran(repository), Is.Empty);
        });
    }

    /// <summary>A folder that <c>global.json</c> names has an SDK of its own, which <c>dotnet</c> would run.</summary>
    [Test]
    public void The_repository_chooses_no_sdk_that_is_given_the_key()
    {
        using var repository = TestRepository.Init();
        repository
            .Write("global.json", """{"sdk": {"paths": ["sdk"], "version": "99.0.100"}}""")
            .Write(
                "App.csproj",
                "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <PropertyGroup>\n  </PropertyGroup>\n</Project>\n"
            )
            .Write("appsettings.json", $"{{\n  \"PagerDuty\": {{ \"ApiKey\": \"{SampleTokens.One}\" }}\n}}\n")
            .Stage();

        var fix = repository.HookGuard("fix", "--yes", "appsettings.json");

        Assert.That(fix.ExitCode, Is.Zero, fix.Output + fix.Error);
    }

    private static TestRepository WithPrograms(string entry)
    {
        var repository = TestRepository.Init();
        repository
            .Write("a.py", $"key = \"{SampleTokens.One}\"\n")
            .Write("lefthook.yml", "pre-commit:\n  commands:\n    own:\n      run: \"true\"\n")
            .Write("appsettings.json", $"{{ \"PagerDuty\": {{ \"ApiKey\": \"{SampleTokens.Two}\" }} }}\n")
            .Write(
                "App.csproj",
                "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <PropertyGroup>\n  </PropertyGroup>\n</Project>\n"
            )
            .Stage();
        foreach (var folder in Folders)
        {
            foreach (var name in Names)
            {
                TestRepository.WriteProgram(
                    repository.PathOf(Path.Join(folder, name)),
                    $"#!/bin/sh\necho \"{name} $*\" >> '{repository.PathOf("../ran")}'\n"
                );
            }
        }

        Directory.CreateSymbolicLink(repository.PathOf("../tools"), repository.PathOf("tools"));
        Directory.CreateDirectory(repository.PathOf("../links"));
        File.CreateSymbolicLink(repository.PathOf("../links/git"), repository.PathOf("tools/git"));
        repository.Environment["PATH"] =
            entry.Replace("{work}", repository.Folder, StringComparison.Ordinal)
            + Path.PathSeparator
            + Environment.GetEnvironmentVariable("PATH");
        return repository;
    }

    private static string[] Ran(TestRepository repository) =>
        File.Exists(repository.PathOf("../ran")) ? File.ReadAllLines(repository.PathOf("../ran")) : [];
}
