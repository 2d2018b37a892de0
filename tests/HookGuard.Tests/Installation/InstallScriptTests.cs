using System.Globalization;

namespace HookGuard.Tests.Installation;

/// <summary>The scripts that build and install the tool, for a repository in which no <c>dotnet</c> command works.</summary>
[Category("Slow")]
[Category("Toolchain")]
[Parallelizable(ParallelScope.Self)]
public sealed class InstallScriptTests
{
    // Away from the build of the tests, and for all cases: each after the first builds only what is missing.
    private readonly string artifacts = Directory.CreateTempSubdirectory("hookguard-artifacts-").FullName;

    [OneTimeTearDown]
    public void DeleteArtifacts() => Directory.Delete(artifacts, recursive: true);

    [TestCase("sh", "{0}/install.sh --any --local {1}")]
    [TestCase("pwsh", "-NoProfile -File {0}/install.ps1 -Any -Local {1}")]
    public void A_repository_is_guarded_whose_SDK_is_not_there(string shell, string command)
    {
        using var repository = TestRepository.Init();
        repository.Write("global.json", """{ "sdk": { "version": "99.0.100", "rollForward": "disable" } }""");
        var place = Path.GetDirectoryName(repository.Folder)!;
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
                    .Select(word => string.Format(CultureInfo.InvariantCulture, word, folder, repository.Folder)),
            ]
        );

        Assert.That(install.ExitCode, Is.Zero, install.Output + install.Error);
        Assert.That(install.Output, Does.Contain("were blocked, and a clean commit passed"));
        Assert.That(File.ReadAllText(repository.PathOf(".config/dotnet-tools.json")), Does.Contain("hookguard"));
    }
}
