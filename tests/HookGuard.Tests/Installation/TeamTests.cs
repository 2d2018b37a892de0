using System.Text.RegularExpressions;
using HookGuard.Ci;
using HookGuard.Tests.Recipes;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Installation;

/// <summary>A team with .NET projects: one developer adds the recipe, and the others clone and build, each with a home of their own.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TeamTests : IDisposable
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><UseAppHost>false</UseAppHost></PropertyGroup>
        </Project>
        """;

    private static readonly string Recipe = Path.Join(RealPrograms.RepositoryRoot, "install", "msbuild");

    private readonly TestRepository first = TestRepository.Init();

    public void Dispose() => first.Dispose();

    [TestCase("restore One")]
    [TestCase("build All.slnx")]
    public void A_second_developer_is_guarded_by_the_first_build(string command)
    {
        using var second = Second();
        var unguarded = CommitKey(second, "before");

        var output = Dotnet(second, command);

        Assert.Multiple(() =>
        {
            Assert.That(unguarded.ExitCode, Is.Zero, unguarded.Error);
            Assert.That(Regex.Count(output, "HookGuard guards this clone"), Is.EqualTo(1), output);
            Assert.That(CommitKey(second, "after").ExitCode, Is.EqualTo(1), output);
            Assert.That(second.Git("status", "--short", "--ignored"), Does.Not.Contain("hookguard"));
        });
    }

    [Test]
    public void So_is_a_linked_worktree()
    {
        using var second = Second();
        second.Git("worktree", "add", "-q", "../linked");
        using var linked = second.At("../linked");

        var output = Dotnet(linked, "restore One");

        Assert.That(CommitKey(linked, "after").ExitCode, Is.EqualTo(1), output);
    }

    [Test]
    public void It_is_done_once_for_each_version_of_the_manifest()
    {
        using var second = Second();
        var hook = second.PathOf(".git/hooks/pre-commit");
        Dotnet(second, "restore One");
        File.Delete(hook);

        var same = Dotnet(second, "restore One");
        var afterSame = File.Exists(hook);
        File.SetLastWriteTimeUtc(second.PathOf(".config/dotnet-tools.json"), DateTime.UtcNow.AddSeconds(5));
        var changed = Dotnet(second, "restore One");

        Assert.That((afterSame, File.Exists(hook)), Is.EqualTo((false, true)), same + changed);
    }

    [Test]
    public void Uninstalling_leaves_nothing_of_it()
    {
        using var second = Second();
        var before = Snapshot.Of(second.PathOf(".git"));
        Dotnet(second, "restore One");

        second.HookGuard("uninstall");

        Assert.That(Snapshot.Of(second.PathOf(".git")), Is.EqualTo(before));
    }

    [Test]
    public void In_CI_it_does_nothing()
    {
        var text = File.ReadAllText(Path.Join(Recipe, "HookGuard.targets"));
        using var second = Second();
        second.Environment["GITHUB_ACTIONS"] = "true";

        var output = Dotnet(second, "restore One");

        Assert.Multiple(() =>
        {
            Assert.That(output, Does.Not.Contain("HookGuard"));
            Assert.That(CommitKey(second, "after").ExitCode, Is.Zero);
            foreach (var provider in CiProviders.All)
            {
                Assert.That(text, Does.Contain($"$({provider.Sign})"));
            }
        });
    }

    [Test]
    public void A_build_does_not_fail_where_it_cannot_be_installed_and_the_next_tries_again()
    {
        using var second = Second();
        var manifest = second.PathOf(".config/dotnet-tools.json");
        var pinned = File.ReadAllText(manifest);
        File.WriteAllText(manifest, pinned.Replace("0.1.0", "99.0.0", StringComparison.Ordinal));
        var failed = Dotnet(second, "restore One");
        File.WriteAllText(manifest, pinned);

        var output = Dotnet(second, "restore One");

        Assert.That(failed, Does.Contain("warning HOOKGUARD: No hook guards this clone yet"));
        Assert.That(CommitKey(second, "after").ExitCode, Is.EqualTo(1), output);
    }

    // The manifest and the two files are all that the first developer commits.
    private TestRepository Second()
    {
        ToolPackage.ServeIn(Path.GetDirectoryName(first.Folder)!);
        first
            .Write(".config/HookGuard.targets", File.ReadAllBytes(Path.Join(Recipe, "HookGuard.targets")))
            .Write("Directory.Build.targets", File.ReadAllBytes(Path.Join(Recipe, "Directory.Build.targets")))
            .Write(
                ".config/dotnet-tools.json",
                """{ "version": 1, "isRoot": true, "tools": { "hookguard": { "version": "0.1.0", "commands": ["hookguard"] } } }"""
            )
            .Write("One/One.csproj", Project)
            .Write("Two/Two.csproj", Project)
            .Write(
                "All.slnx",
                "<Solution><Project Path=\"One/One.csproj\"/><Project Path=\"Two/Two.csproj\"/></Solution>"
            )
            .Write(".gitignore", "bin/\nobj/\n")
            .Stage()
            .Commit();
        var second = first.Clone();
        var home = Directory.CreateDirectory($"{second.Folder}-home").FullName;
        second.Environment["HOME"] = second.Environment["DOTNET_CLI_HOME"] = home;
        second.Environment["NUGET_PACKAGES"] = Path.Join(home, "packages");
        second.Environment["CI"] = "";
        foreach (var provider in CiProviders.All)
        {
            second.Environment[provider.Sign] = "";
        }

        return second;
    }

    private static string Dotnet(TestRepository repository, string command)
    {
        // A node that stays would keep the environment of one test for the next.
        var run = repository.Run("dotnet", [.. command.Split(' '), "-nodeReuse:false", "--nologo"]);
        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
        return run.Output + run.Error;
    }

    private static CommandResult CommitKey(TestRepository repository, string path) =>
        repository.Write(path, $"key = {SampleTokens.One}\n").Stage(path).TryGit("commit", "-q", "-m", "Add");
}
