using HookGuard.Tests.Installation;

namespace HookGuard.Tests.Recipes;

/// <summary>The version that a build gives itself, by the tags of the clone that it is built in.</summary>
[Category("Slow")]
public sealed class VersionTests
{
    private TestRepository clone = null!;

    [SetUp]
    public void Clone()
    {
        clone = TestRepository.Init();
        clone.Environment["MinVerVersionOverride"] = "";
        foreach (
            var file in (string[])
                ["Directory.Build.props", "Directory.Packages.props", "src/Directory.Build.props", "global.json"]
        )
        {
            clone.Write(file, File.ReadAllBytes(Path.Join(RealPrograms.RepositoryRoot, file)));
        }

        clone
            .Write("src/One/One.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />")
            .Write(".gitignore", "obj/\n")
            .Stage()
            .Commit("Begin");
    }

    [TearDown]
    public void Remove() => clone.Dispose();

    [Test]
    public void A_tag_is_the_version_and_a_build_after_it_says_so()
    {
        clone.Git("tag", "v1.2.3");
        var tagged = Version(clone);
        clone.Write("a", "a\n").Stage().Commit("Go on");

        Assert.That((tagged, Version(clone)), Is.EqualTo(("1.2.3", "1.2.4-alpha.0.1")));
    }

    [Test]
    public void Without_a_tag_it_is_an_alpha_of_the_first_version() =>
        Assert.That(Version(clone), Does.StartWith("0.1.0-alpha.0"));

    [Test]
    public void A_shallow_clone_builds()
    {
        clone.Write("a", "a\n").Stage().Commit("Go on");
        using var shallow = clone.Clone("--depth=1");

        Assert.That(Version(shallow), Does.StartWith("0.1.0-alpha.0"));
    }

    [Test]
    public void A_source_archive_builds()
    {
        Directory.Move(clone.PathOf(".git"), clone.PathOf("../not-git"));

        Assert.That(Version(clone), Does.StartWith("0.1.0-alpha.0"));
    }

    private static string Version(TestRepository at)
    {
        var built = at.Run(
            "dotnet",
            ["build", "src/One", "-v", "q", "--nologo", "-t:Build", "-getProperty:PackageVersion"]
        );
        Assert.That(built.ExitCode, Is.Zero, built.Output + built.Error);
        return built.Output.Trim();
    }
}
