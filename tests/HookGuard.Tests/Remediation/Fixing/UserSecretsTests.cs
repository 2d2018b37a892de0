using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Remediation.Fixing;

/// <summary>Settings of a .NET program go to the user secrets that its project reads, and to no others.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class UserSecretsTests
{
    private const string Head = "<Project Sdk=\"Microsoft.NET.Sdk\">\r\n  <!-- <PropertyGroup>\r\n  -->\r\n";
    private const string Properties =
        "  <PropertyGroup>\r\n    <TargetFramework>net10.0</TargetFramework>\r\n  </PropertyGroup>\r\n</Project>\r\n";

    [Test]
    public void All_values_of_a_project_are_in_the_secrets_that_it_reads_until_the_fix_is_undone()
    {
        using var repository = TestRepository.Init();
        repository
            .Write("App.csproj", Head + Properties)
            .Write("appsettings.json", Settings(SampleTokens.One))
            .Write("appsettings.Production.json", Settings(SampleTokens.Two, "Second"))
            .Stage();

        var fix = repository.HookGuard("fix", "--yes");
        var project = File.ReadAllText(repository.PathOf("App.csproj"));
        var listed = repository.Run("dotnet", ["user-secrets", "list", "--project", "App.csproj"]);
        var undo = repository.HookGuard("fix", "--undo");

        Assert.Multiple(() =>
        {
            Assert.That(fix.ExitCode, Is.Zero, fix.Output + fix.Error);
            Assert.That(project.Split("<UserSecretsId>"), Has.Length.EqualTo(2));
            Assert.That(project.Split("\r\n"), Has.None.Contains("\n"));
            Assert.That(listed.Output, Does.Contain($"PagerDuty:ApiKey = {SampleTokens.One}"), listed.Error);
            Assert.That(listed.Output, Does.Contain($"PagerDuty:Second = {SampleTokens.Two}"));
            Assert.That(undo.ExitCode, Is.Zero, undo.Output + undo.Error);
            Assert.That(File.ReadAllText(repository.PathOf("App.csproj")), Is.EqualTo(Head + Properties));
        });
    }

    /// <summary>An id of its own would hide from the program what it has in the one that it inherits.</summary>
    [Test]
    public void An_id_that_a_project_inherits_is_its_id()
    {
        using var repository = TestRepository.Init();
        repository
            .Write(
                "Directory.Build.props",
                "<Project><PropertyGroup><UserSecretsId>team-app</UserSecretsId></PropertyGroup></Project>\n"
            )
            .Write("src/App/App.csproj", Head + Properties)
            .Write("src/App/appsettings.json", Settings(SampleTokens.One))
            .Stage();

        var fix = repository.HookGuard("fix", "--yes");

        Assert.That(fix.ExitCode, Is.Zero, fix.Output + fix.Error);
        Assert.That(File.ReadAllText(repository.PathOf("src/App/App.csproj")), Is.EqualTo(Head + Properties));
        Assert.That(
            repository.Run("dotnet", ["user-secrets", "list", "--id", "team-app"]).Output,
            Does.Contain(SampleTokens.One)
        );
    }

    [TestCase("<UserSecretsId>$(AssemblyName)-secrets</UserSecretsId>")]
    [TestCase("<UserSecretsId Condition=\"'$(CI)' == ''\">a</UserSecretsId>")]
    public void An_id_that_only_a_build_tells_is_left_with_the_way_out(string id)
    {
        using var repository = TestRepository.Init();
        repository
            .Write(
                "App.csproj",
                Head + Properties.Replace("</PropertyGroup>", $"{id}</PropertyGroup>", StringComparison.Ordinal)
            )
            .Write("appsettings.json", Settings(SampleTokens.One))
            .Stage();

        var fix = repository.HookGuard("fix", "--yes");

        Assert.That(fix.ExitCode, Is.EqualTo((int)ExitCode.Blocked));
        Assert.That(
            fix.Output,
            Does.Contain("appsettings.json:3 not fixed: ")
                .And.Contain("PagerDuty__ApiKey")
                .And.Contain("dotnet user-secrets set")
        );
    }

    private static string Settings(string key, string name = "ApiKey") =>
        $"{{\n  \"PagerDuty\": {{\n    \"{name}\": \"{key}\"\n  }}\n}}\n";
}
