using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace HookGuard.Tests.Installation;

/// <summary>The scripts that build and install the tool, for a repository in which no <c>dotnet</c> command works.</summary>
[Category("Slow")]
[Category("Toolchain")]
[Parallelizable(ParallelScope.Self)]
public sealed class InstallScriptTests
{
    // Each builds the tool.
    private static readonly IEnumerable<string[]> Scripts = WholeRun.OneIn<string[]>(
        2,
        [
            ["pwsh", "-NoProfile -File {0}/install.ps1 -Any -Local -Packages {2} {1}"],
            ["sh", "{0}/install.sh --any --local --packages {2} {1}"],
        ]
    );

    // Away from the build of the tests, and for all cases: each after the first builds only what is missing.
    private readonly string artifacts = Directory.CreateTempSubdirectory("hookguard-artifacts-").FullName;

    [OneTimeTearDown]
    public void DeleteArtifacts() => Directory.Delete(artifacts, recursive: true);

    [TestCaseSource(nameof(Scripts))]
    public void A_repository_is_guarded_whose_SDK_is_not_there(string shell, string command)
    {
        using var repository = TestRepository.Init();
        var version = Version(repository);
        repository.Write("global.json", """{ "sdk": { "version": "99.0.100", "rollForward": "disable" } }""");
        var place = Path.GetDirectoryName(repository.Folder)!;
        var feed = Directory.CreateDirectory(Path.Join(place, "feed")).FullName;
        File.WriteAllText(Path.Join(feed, $"HookGuard.osx-arm64.{version}.nupkg"), "from another machine");
        repository.Environment["UseArtifactsOutput"] = "true";
        repository.Environment["ArtifactsPath"] = artifacts;
        // Without downloading each package again.
        repository.Environment["NUGET_PACKAGES"] = Path.Join(place, "packages");
        repository.Environment["NUGET_FALLBACK_PACKAGES"] =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

        var folder = Path.Join(RealPrograms.RepositoryRoot, "install");
        var install = repository.Run(
            shell,
            [
                .. command
                    .Split(' ')
                    .Select(word => string.Format(CultureInfo.InvariantCulture, word, folder, repository.Folder, feed)),
            ]
        );

        Assert.That(install.ExitCode, Is.Zero, install.Output + install.Error);
        Assert.That(install.Output, Does.Contain("were blocked, and a clean commit passed"));
        Assert.That(File.ReadAllText(repository.PathOf(".config/dotnet-tools.json")), Does.Contain("hookguard"));
        Assert.That(PlatformsOf(Path.Join(feed, $"HookGuard.{version}.nupkg")), Is.EqualTo(["osx-arm64", "any"]));
        Assert.That(install.Output, Does.Contain("adds native code for those: linux-x64 linux-arm64 linux-musl-x64"));
    }

    private static string Version(TestRepository repository) =>
        repository
            .Run(
                "dotnet",
                [
                    "msbuild",
                    Path.Join(RealPrograms.RepositoryRoot, "src", "HookGuard"),
                    "-t:MinVer",
                    "-getProperty:PackageVersion",
                ]
            )
            .Output.Trim();

    // What 'dotnet tool install' goes by.
    private static IEnumerable<string> PlatformsOf(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        using var settings = archive.Entries.Single(entry => entry.Name == "DotnetToolSettings.xml").Open();
        return
        [
            .. XDocument
                .Load(settings)
                .Descendants("RuntimeIdentifierPackage")
                .Select(one => one.Attribute("RuntimeIdentifier")!.Value),
        ];
    }
}
