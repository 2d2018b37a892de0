namespace HookGuard.Tests.Commands;

/// <summary>What people type who do not know the tool yet.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class CourtesyTests
{
    [TestCase]
    [TestCase("help")]
    [TestCase("--help")]
    public void Help_is_given(params string[] arguments)
    {
        using var repository = TestRepository.Init();

        var help = repository.HookGuard(arguments);

        Assert.That(help.ExitCode, Is.Zero, help.Error);
        Assert.That(help.Output, Does.Contain("Keeps PagerDuty credentials out of git.").And.Not.Contain("/?"));
    }

    [TestCase("help", "scan")]
    [TestCase("commit-msg", "--help")]
    [TestCase("pre-push", "--help")]
    [TestCase("post-rewrite", "--help")]
    public void Help_is_given_on_a_command(params string[] arguments)
    {
        using var repository = TestRepository.Init();

        var help = repository.HookGuard(arguments);

        Assert.That(help.ExitCode, Is.Zero, help.Error);
        Assert.That(
            help.Output,
            Does.Contain($"hookguard {arguments.Single(name => name is not ("help" or "--help"))}")
        );
    }

    [TestCase("version")]
    [TestCase("-v")]
    [TestCase("--version")]
    public void The_version_is_told(string argument)
    {
        using var repository = TestRepository.Init();

        Assert.That(
            repository.HookGuard(argument).Output.ReplaceLineEndings("\n"),
            Does.Match(@"^\d+\.\d+\.\d+[0-9A-Za-z.-]* \((commit [0-9a-f]{40}, )?rules [0-9a-f]{12}\)\n$")
        );
    }

    [TestCase("instal", "did you mean 'install'?")]
    [TestCase("dcotor", "did you mean 'doctor'?")]
    [TestCase("frobnicate", "there is no command 'frobnicate'.")]
    public void A_mistyped_command_is_named_with_the_nearest(string typed, string expected)
    {
        using var repository = TestRepository.Init();

        var result = repository.HookGuard(typed);

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain(expected));
    }

    [Test]
    public void A_path_that_is_not_there_is_a_mistake_and_nothing_to_fix()
    {
        using var repository = TestRepository.Init();

        var fix = repository.HookGuard("fix", "gone.py");

        Assert.That(fix.ExitCode, Is.EqualTo(2));
        Assert.That(fix.Error, Does.Contain("there is no file or folder 'gone.py'"));
    }

    [Test]
    public void Rules_are_completed()
    {
        using var repository = TestRepository.Init();

        Assert.That(repository.HookGuard("[suggest:20]", "hookguard explain us").Output, Is.EqualTo("user-api-key\n"));
        Assert.That(repository.HookGuard("[suggest:10]", "hookguard ").Output, Does.Not.Contain("/?"));
    }

    [Test]
    public void Advice_names_the_command_as_it_can_be_run_here()
    {
        using var repository = TestRepository
            .Init()
            .Write(".config/dotnet-tools.json", """{"tools":{"hookguard":{"version":"0.1.0"}}}""")
            .Write("a.txt", $"key = {Scenarios.SampleTokens.One}\n")
            .Stage();

        Assert.That(repository.HookGuard("pre-commit").Error, Does.Contain("  dotnet hookguard fix a.txt\n"));
    }
}
