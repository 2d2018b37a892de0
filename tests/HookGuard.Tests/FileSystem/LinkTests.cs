using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.FileSystem;

/// <summary>Links that a repository brings, where commands write.</summary>
[Platform(Exclude = "Win", Reason = "Git checks links out as files there.")]
[Parallelizable(ParallelScope.All)]
public sealed class LinkTests
{
    private const string Theirs = "# theirs\n";

    [TestCase(".gitignore")]
    [TestCase(".env")]
    [TestCase("prod.env.example")]
    public void Fix_writes_through_no_link(string link)
    {
        using var repository = Repository(link);
        repository
            .Write("a.py", $"import pagerduty\nclient = pagerduty.RestApiV2Client('{SampleTokens.One}')\n")
            .Write("prod.env", $"PAGERDUTY_TOKEN={SampleTokens.One}\n")
            .Stage();

        var fix = repository.HookGuard("fix", "--yes");

        Assert.That(fix.ExitCode, Is.Not.Zero, fix.Output);
        AssertUntouched(repository);
    }

    [TestCase("install", ".pre-commit-config.yaml")]
    [TestCase("install", "lefthook.yml")]
    [TestCase("install", ".husky/pre-commit", "--manager", "husky")]
    [TestCase("allow", ".hookguard.json", "hg1:0123456789abcdef", "--reason", "a sample of the documentation")]
    [TestCase("scan", "report.json", "--format", "json", "--output", "report.json")]
    public void No_command_writes_through_a_link(string command, string link, params string[] arguments)
    {
        using var repository = Repository(link);

        var run = repository.HookGuard([command, .. arguments]);

        Assert.That(run.ExitCode, Is.AnyOf(2, 3), run.Output + run.Error);
        AssertUntouched(repository);
    }

    /// <summary>Whoever can guess a name puts a link there.</summary>
    [Test]
    [Platform("Linux")]
    public void No_name_in_the_folder_for_temporary_files_is_used_twice(
        [Values("selftest", "doctor", "fix --yes")] string command
    )
    {
        Interruption.RequireStrace();
        using var repository = TestRepository.Init();
        repository.Write("a.py", $"key = '{SampleTokens.One}'\n").Stage();
        var folder = Directory.CreateDirectory(repository.PathOf("../temporary")).FullName;
        repository.Environment["TMPDIR"] = folder;
        repository.HookGuard("install");

        var first = Names();
        var second = Names();

        Assert.That(first.Intersect(second, StringComparer.Ordinal), Is.Empty);
        Assert.That(first, command == "fix --yes" ? Is.Empty : Is.Not.Empty);

        HashSet<string> Names()
        {
            var calls = repository.PathOf("../calls");
            repository.Run(
                "strace",
                ["-f", "-qq", "-e", "trace=%file", "-o", calls, TestRepository.Tool, .. command.Split(' ')]
            );
            return
            [
                .. File.ReadLines(calls)
                    .Where(call =>
                        call.Contains("O_CREAT", StringComparison.Ordinal)
                        || call.Contains("mkdir", StringComparison.Ordinal)
                    )
                    .SelectMany(call => call.Split(folder + "/").Skip(1))
                    .Select(rest => rest.Split('/', '"')[0]),
            ];
        }
    }

    [TestCase("build/hooks", "build")]
    [TestCase(".husky", ".husky")]
    public void Hooks_are_not_written_into_a_folder_that_a_link_of_the_repository_leads_to(string hooks, string link)
    {
        using var repository = TestRepository.Init().Config("core.hooksPath", hooks);
        Directory.CreateDirectory(repository.PathOf("../outside"));
        File.CreateSymbolicLink(repository.PathOf(link), "../outside");

        var install = repository.HookGuard("install", "--manager", "none");

        Assert.That(install.ExitCode, Is.EqualTo((int)ExitCode.Incomplete), install.Output);
        Assert.That(Directory.GetFileSystemEntries(repository.PathOf("../outside")), Is.Empty);
    }

    [Test]
    public void Selftest_does_not_write_into_a_folder_of_the_clone()
    {
        using var repository = TestRepository.Init().Write("hookguard-selftest/settings.py", Theirs);
        repository.HookGuard("install");

        repository.HookGuard("selftest");

        Assert.That(File.ReadAllText(repository.PathOf("hookguard-selftest/settings.py")), Is.EqualTo(Theirs));
        Assert.That(Directory.GetFileSystemEntries(repository.PathOf("hookguard-selftest")), Has.Length.EqualTo(1));
    }

    private static TestRepository Repository(string link)
    {
        var repository = TestRepository.Init();
        File.WriteAllText(repository.PathOf("../profile"), Theirs);
        Directory.CreateDirectory(Path.GetDirectoryName(repository.PathOf(link))!);
        File.CreateSymbolicLink(repository.PathOf(link), Path.GetFullPath(repository.PathOf("../profile")));
        return repository;
    }

    private static void AssertUntouched(TestRepository repository) =>
        Assert.That(File.ReadAllText(repository.PathOf("../profile")), Is.EqualTo(Theirs));
}
