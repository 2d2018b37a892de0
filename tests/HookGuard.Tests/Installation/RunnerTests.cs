namespace HookGuard.Tests.Installation;

/// <summary>Which HookGuard a hook runs, by scripts that say where they are.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class RunnerTests
{
    private const string Native = ".nuget/packages/hookguard.linux-x64/1.2.3/tools/any/linux-x64/hookguard";

    private const string Account = ".dotnet/tools/hookguard";

    private const string OnPath = "bin/hookguard";

    [TestCase("""{"tools":{"hookguard":{"version":"1.2.3"}}}""", Native)]
    [TestCase(
        """{"tools":{"husky":{"version":"9.9.9"},"hookguard":{"commands":["hookguard"],"version":"1.2.3"},"other":{"version":"7"}}}""",
        Native
    )]
    [TestCase(
        "{\r\n  \"tools\": {\r\n    \"hookguard\": {\r\n      \"version\": \"1.2.3\"\r\n    }\r\n  }\r\n}",
        Native
    )]
    [TestCase("""{"tools":{"husky":{"version":"1.2.3"}}}""", Account)]
    [TestCase("", Account)]
    public void The_pinned_version_comes_first_and_then_that_of_the_account(string manifest, string expected)
    {
        using var repository = With(Native, Account, OnPath).Write(".config/dotnet-tools.json", manifest);

        Assert.That(Run(repository).Output, Does.EndWith(expected + " pre-commit\n"));
    }

    [Test]
    public void A_manifest_beside_the_solution_counts_as_well()
    {
        using var repository = With(Native, Account)
            .Write("dotnet-tools.json", """{"tools":{"hookguard":{"version":"1.2.3"}}}""");

        Assert.That(Run(repository).Output, Does.EndWith(Native + " pre-commit\n"));
    }

    [TestCase(".nuget/packages/hookguard.any/1.2.3/tools/net10.0/any/hookguard.dll")]
    [TestCase(".nuget/packages/hookguard.linux-arm64/1.2.3/tools/any/linux-arm64/hookguard.dll")]
    public void A_pinned_package_without_native_code_is_run_by_its_file(string tool)
    {
        using var repository = With(tool, Account, "bin/dotnet")
            .Write(".config/dotnet-tools.json", """{"tools":{"hookguard":{"version":"1.2.3"}}}""");

        var run = Run(repository, Path.GetFullPath(repository.PathOf("../bin")));

        Assert.That(run.Output, Does.Contain("/bin/dotnet exec ").And.EndWith(tool + " pre-commit\n"), run.Error);
    }

    [TestCase("4.5.6", "version 4.5.6, which this repository pins")]
    [TestCase("../../../../../work", "version none, which this repository pins")]
    [TestCase("$(touch seen)", "version none, which this repository pins")]
    public void A_pinned_version_that_is_not_there_blocks_and_says_what_to_do(string version, string expected)
    {
        using var repository = With(Native, Account, OnPath)
            .Write(".config/dotnet-tools.json", "{\"tools\":{\"hookguard\":{\"version\":\"" + version + "\"}}}");

        var run = Run(repository);

        Assert.That(run.ExitCode, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain(expected).And.Contain("dotnet tool restore"));
        Assert.That(File.Exists(repository.PathOf("seen")), Is.False);
    }

    [Test]
    public void The_path_comes_last_and_no_folder_of_the_repository_counts()
    {
        using var repository = With(OnPath, "work/bin/hookguard", "work/relative/hookguard");

        var path = string.Join(
            Path.PathSeparator,
            "relative",
            repository.PathOf("bin"),
            Path.GetFullPath(repository.PathOf("../bin"))
        );

        Assert.That(
            Run(repository, path).Output,
            Does.EndWith("/bin/hookguard pre-commit\n").And.Not.Contain($"/{Path.GetFileName(repository.Folder)}/")
        );
    }

    [Test]
    public void Without_any_it_blocks()
    {
        using var repository = With();

        var run = Run(repository);

        Assert.That(run.ExitCode, Is.EqualTo(3));
        Assert.That(run.Error, Does.StartWith("hookguard: blocked at pre-commit: the tool is not installed."));
    }

    [Test]
    public void A_trial_runs_no_hook_of_anybody_else()
    {
        using var repository = TestRepository.Init();
        repository.Script("pre-commit", $"touch '{repository.PathOf("../seen")}'");

        var install = repository.HookGuard("install");
        var doctor = repository.HookGuard("doctor");

        Assert.That(install.Output, Does.Contain("Tried: a commit with a generated key was blocked"));
        Assert.That(doctor.ExitCode, Is.Zero, doctor.Output);
        Assert.That(File.Exists(repository.PathOf("../seen")), Is.False);
    }

    // The home of a test repository is the folder that it is in.
    private static TestRepository With(params string[] programs)
    {
        var repository = TestRepository.Init();
        foreach (var program in programs)
        {
            TestRepository.WriteProgram(repository.PathOf($"../{program}"), "#!/bin/sh\necho \"$0 $*\"\n");
        }

        return repository;
    }

    private static CommandResult Run(TestRepository repository, string? path = null)
    {
        var script = Path.Join(RealPrograms.RepositoryRoot, "hooks", "hookguard.sh");
        path ??= Path.GetFullPath(repository.PathOf("../bin"));
        repository.Environment["PATH"] = $"{path}{Path.PathSeparator}/usr/bin{Path.PathSeparator}/bin";
        repository.Environment["NUGET_PACKAGES"] = "";
        repository.Environment["DOTNET_CLI_HOME"] = "";
        return repository.Run("sh", [script, "pre-commit"]);
    }
}
