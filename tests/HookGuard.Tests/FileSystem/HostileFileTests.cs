using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.FileSystem;

/// <summary>What stands where a file is expected: pipes that nobody writes to, and links that lead outside.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
[Platform(Exclude = "Win")]
public sealed class HostileFileTests
{
    // Far more than any of these takes. What waits for ever is ended by then.
    private const string Patience = "100";
    private const int TimedOut = 124;

    [TestCase(".hookguard.json", "scan")]
    [TestCase(".hookguard.json", "config", "check")]
    [TestCase(".hookguard.json", "explain", "a.py:1")]
    [TestCase(".hookguard.json", "allow", "a.py:1", "--reason", "A sample")]
    [TestCase(".hookguard.json", "selftest")]
    [TestCase(".gitmodules", "selftest")]
    [TestCase(".git/hooks/pre-rebase", "selftest")]
    [TestCase("pipe", "allow", "list")]
    [TestCase("pipe", "explain", "pipe:1")]
    [TestCase("lefthook.yml", "install")]
    [TestCase("package.json", "install")]
    [TestCase(".husky/pre-commit", "install")]
    [TestCase(".git/hooks/commit-msg", "install")]
    [TestCase(".git/hooks/commit-msg", "doctor")]
    [TestCase(".git/hooks/commit-msg", "uninstall")]
    [TestCase("dotnet-tools.json", "doctor")]
    [TestCase("a.py", "fix", "--yes")]
    [TestCase(".env", "fix", "--yes")]
    [TestCase(".git/hookguard/fix.json", "fix", "--undo")]
    [TestCase("pipe", "commit-msg", "pipe")]
    [TestCase(".gitattributes", "fix", "--yes")]
    public void A_pipe_is_never_waited_for(string path, params string[] command)
    {
        using var repository = TestRepository.Init();
        repository.Write("a.py", $"key = \"{SampleTokens.One}\"\n").Stage();
        Directory.CreateDirectory(Path.GetDirectoryName(repository.PathOf(path))!);
        File.Delete(repository.PathOf(path));
        repository.Run("mkfifo", [path]);

        var ended = repository.Run("timeout", [Patience, TestRepository.Tool, .. command]);

        Assert.That(ended.ExitCode, Is.Not.EqualTo(TimedOut));
        Assert.That(ended.Error, Does.Not.Contain("bug in HookGuard"));
    }

    [TestCase(".git/HEAD", "fix", "--yes")]
    [TestCase(".git/HEAD", "explain", "a.py:1")]
    [TestCase(".git/HEAD", "doctor")]
    [TestCase(".git/config", "pre-commit")]
    [TestCase(".git/config", "scan", "--history")]
    [TestCase(".git/config", "where", "a.py:1")]
    [TestCase(".git/config", "audit")]
    public void A_pipe_that_every_git_would_wait_for_is_named(string path, params string[] command)
    {
        using var repository = TestRepository.Init();
        repository.Write("a.py", $"key = \"{SampleTokens.One}\"\n").Stage();
        File.Delete(repository.PathOf(path));
        repository.Run("mkfifo", [path]);

        var ended = repository.Run("timeout", [Patience, TestRepository.Tool, .. command]);

        Assert.Multiple(() =>
        {
            Assert.That(ended.ExitCode, Is.EqualTo(3));
            Assert.That(ended.Error, Does.Contain($"{path}' is a named pipe").And.Contain("Replace it"));
        });
    }

    [Test]
    public void A_git_that_waits_for_a_pipe_is_ended()
    {
        using var repository = TestRepository.Init();
        repository.Write("a.py", $"key = \"{SampleTokens.One}\"\n").Stage();
        repository.Run("mkfifo", [".gitignore"]);

        var ended = repository.Run("timeout", ["240", TestRepository.Tool, "fix", "--yes"]);

        Assert.Multiple(() =>
        {
            Assert.That(ended.ExitCode, Is.EqualTo(3));
            Assert.That(ended.Error, Does.Contain("did not end within 30 s").And.Contain(".gitattributes"));
        });
    }

    private static readonly string[] Imports =
    [
        "{outside}",
        "../outside.toml",
        "in/../../outside.toml",
        "link.toml",
        "folder/outside.toml",
        "/dev/zero",
        "zero.toml",
        "pipe.toml",
        "in",
        ".",
        "",
        "rules.toml\nHEAD",
    ];

    [Test]
    public void Rules_come_from_files_of_the_repository_alone(
        [ValueSource(nameof(Imports))] string path,
        [Values("scan", "config check", "pre-commit")] string command
    )
    {
        const string content = "id = what the file says";
        using var repository = TestRepository.Init();
        var outside = Path.GetFullPath("../outside.toml", repository.Folder);
        File.WriteAllText(outside, $"{content}\n");
        repository.Write("in/rules.toml", "");
        File.CreateSymbolicLink(repository.PathOf("link.toml"), outside);
        File.CreateSymbolicLink(repository.PathOf("zero.toml"), "/dev/zero");
        Directory.CreateSymbolicLink(repository.PathOf("folder"), "..");
        repository.Run("mkfifo", ["pipe.toml"]);
        repository.Write(".hookguard.json", Importing(path.Replace("{outside}", outside, StringComparison.Ordinal)));
        repository.Stage(".hookguard.json", "in", "link.toml", "zero.toml", "folder");

        var ended = repository.Run("timeout", [Patience, TestRepository.Tool, .. command.Split(' ')]);

        Assert.Multiple(() =>
        {
            Assert.That(ended.ExitCode, Is.EqualTo(2).Or.EqualTo(3), ended.Error);
            Assert.That(ended.Error, Does.Not.Contain(content).And.Not.Contain("bug in HookGuard"));
        });
    }

    [TestCase("rules.toml")]
    [TestCase("./in/./rules.toml")]
    [TestCase("inside.toml")]
    public void Rules_come_from_any_file_of_the_repository(string path)
    {
        const string rules = "[[rules]]\nid = \"team-key\"\nregex = '''team-[0-9]{8}'''\nkeywords = [\"team-\"]\n";
        using var repository = TestRepository.Init();
        repository.Write("rules.toml", rules).Write("in/rules.toml", rules).Write(".hookguard.json", Importing(path));
        File.CreateSymbolicLink(repository.PathOf("inside.toml"), "in/rules.toml");
        repository.Stage(".hookguard.json", "in", "rules.toml");

        Assert.That(repository.HookGuard("config", "check").ExitCode, Is.Zero);
        if (path != "inside.toml")
        {
            Assert.That(repository.HookGuard("pre-commit").ExitCode, Is.Zero);
        }
    }

    [TestCase("scan", ".")]
    [TestCase("allow", "list")]
    [Platform("Linux")]
    public void A_path_longer_than_the_system_takes_is_counted(params string[] command)
    {
        using var repository = TestRepository.Init();
        const string deep =
            "i=0; while [ $i -lt 300 ]; do mkdir a-folder-of-some-length; cd a-folder-of-some-length; i=$((i + 1)); done";
        repository.Run("sh", ["-c", $"{deep}; echo x > file"]);

        var result = repository.HookGuard(command);
        repository.Run("rm", ["-rf", "a-folder-of-some-length"]);

        Assert.That(result.Error, Does.Not.Contain("fault in HookGuard"));
        Assert.That(result.ExitCode, Is.EqualTo(command[0] == "scan" ? 3 : 0), result.Error);
    }

    [Test]
    public void A_rule_file_that_is_no_toml_is_not_quoted()
    {
        using var repository = TestRepository.Init();
        repository
            .Write("rules.toml", $"title = 'x'\n{SampleTokens.One} {SampleTokens.Two}\n")
            .Write(".hookguard.json", Importing("rules.toml"));

        var check = repository.HookGuard("config", "check");

        Assert.Multiple(() =>
        {
            Assert.That(check.ExitCode, Is.EqualTo(2));
            Assert.That(check.Error, Does.Match("rules.toml: line [0-9]+ is not valid TOML"));
            Assert.That(check.Error, Does.Not.Contain(SampleTokens.One[2..]).And.Not.Contain(SampleTokens.Two[2..]));
        });
    }

    [Test]
    public void A_configuration_outside_of_the_repository_is_not_read()
    {
        using var repository = TestRepository.Init();
        File.WriteAllText(repository.PathOf("../outside.json"), """{"blockAt": "what the file says"}""");
        File.CreateSymbolicLink(repository.PathOf(".hookguard.json"), "../outside.json");

        var scan = repository.HookGuard("scan");

        Assert.Multiple(() =>
        {
            Assert.That(scan.ExitCode, Is.EqualTo(3));
            Assert.That(scan.Error, Does.Contain("'.hookguard.json' is outside the repository"));
            Assert.That(scan.Error, Does.Not.Contain("what the file says"));
        });
    }

    private static string Importing(string path) =>
        "{\"rules\": {\"import\": [\"" + path.Replace("\n", "\\n", StringComparison.Ordinal) + "\"]}}";
}
