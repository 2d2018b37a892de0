using HookGuard.Tests.Installation;

namespace HookGuard.Tests.Recipes;

/// <summary>The tool as a package, from what is built beside the tests, so that recipes install it for real.</summary>
internal static class ToolPackage
{
    /// <summary>No prerelease: recipes and manifests name it, whatever the last tag is.</summary>
    public const string Version = "0.1.0";

    private static readonly Lazy<string> Feed = new(Pack);

    /// <summary>Has <c>dotnet tool install</c> at and below a folder find the tool, and nothing else.</summary>
    public static string ServeIn(string folder)
    {
        File.WriteAllText(
            Path.Join(folder, "nuget.config"),
            $"<configuration><packageSources><clear/><add key=\"built\" value=\"{Feed.Value}\"/></packageSources></configuration>"
        );
        return Feed.Value;
    }

    private static string Pack()
    {
        var feed = Directory.CreateTempSubdirectory("hookguard-feed-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(feed, recursive: true);
        using var repository = TestRepository.Init();
        var separator = Path.DirectorySeparatorChar;
        var release = AppContext.BaseDirectory.Contains($"{separator}Release{separator}", StringComparison.Ordinal);
        var packed = repository.Run(
            "dotnet",
            [
                "pack",
                Path.Join(RealPrograms.RepositoryRoot, "src", "HookGuard"),
                "--no-build",
                "-c",
                release ? "Release" : "Debug",
                "-p:PublishAot=false",
                $"-p:MinVerVersionOverride={Version}",
                // One package for all platforms, as there is no native executable beside the tests.
                "-p:ToolPackageRuntimeIdentifiers=",
                "-o",
                feed,
            ]
        );
        Assert.That(packed.ExitCode, Is.Zero, packed.Output);
        return feed;
    }
}
