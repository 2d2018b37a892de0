using System.Text;
using HookGuard.Detection;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Remediation.Fixing;

/// <summary>Undo gives back every byte, whatever the files were like; the journal that it reads tells nobody else anything.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class UndoTests
{
    private static readonly string[] Lines =
    [
        "A=1",
        "# caf\u00E9",
        "B='x y'",
        "",
        " C = 2",
        "PAGERDUTY_TOKEN_OLD=x",
        "\t",
        "export D=3",
        "*.log",
    ];

    [Test]
    public void Every_byte_and_every_entry_comes_back([Range(0, 24)] int seed)
    {
        Random random = new(seed);
        using var repository = TestRepository.Init();
        var (env, ignore, withKey) = (AnyFile(random), AnyFile(random), AnyFile(random));
        Write(repository, ".env", env);
        Write(repository, ".gitignore", ignore);
        Write(repository, "prod.env", withKey is null ? null : [.. withKey, .. Line(withKey)]);
        repository.Write("a.py", $"import pagerduty\nclient = pagerduty.RestApiV2Client('{SampleTokens.One}')\n");
        repository.Stage([
            "a.py",
            .. withKey is null ? Array.Empty<string>() : ["prod.env"],
            .. ignore is null || random.Next(2) == 0 ? Array.Empty<string>() : [".gitignore"],
        ]);
        var (files, index) = (Files(repository), repository.Git("ls-files", "-s"));

        var fix = repository.HookGuard("fix", "--yes");
        var undo = repository.HookGuard("fix", "--undo");

        Assert.Multiple(() =>
        {
            Assert.That(fix.Error, Is.Empty);
            Assert.That(fix.Output, Does.Contain("Done."));
            Assert.That(undo.Output, Does.StartWith("The last fix was undone."), undo.Error);
            Assert.That(Files(repository), Is.EqualTo(files));
            Assert.That(repository.Git("ls-files", "-s"), Is.EqualTo(index));
        });
    }

    /// <summary>No file, an empty one, with and without a mark and a final newline, in UTF-8 or Latin-1.</summary>
    private static byte[]? AnyFile(Random random)
    {
        var newLine = random.Next(3) == 0 ? "\r\n" : "\n";
        var text = string.Join(newLine, random.GetItems(Lines, random.Next(5))) + (random.Next(2) == 0 ? newLine : "");
        return random.Next(5) switch
        {
            0 => null,
            1 => [],
            2 => Encoding.Latin1.GetBytes(text),
            3 => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            _ => Encoding.UTF8.GetBytes(text),
        };
    }

    [Test]
    public void The_journal_is_private_and_holds_neither_the_value_nor_what_stood_beside_it()
    {
        const string neighbour = "hunter2-of-the-database";
        using var repository = TestRepository.Init();
        var line = $"url = f\"https://me:{neighbour}@example.com/?token={SampleTokens.One}&x={{x}}\"\n";
        repository.Write("a.py", $"x = 1\n{line}").Stage();

        var fix = repository.HookGuard("fix", "--yes");

        var journal = repository.PathOf(".git/hookguard/fix.json");
        Assert.That(fix.ExitCode, Is.Zero, fix.Output + fix.Error);
        Assert.That(File.ReadAllText(journal), Does.Not.Contain(neighbour).And.Not.Contain(SampleTokens.One));
        Assert.That(repository.HookGuard("fix", "--undo").ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(repository.PathOf("a.py")), Is.EqualTo($"x = 1\n{line}"));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Modes are Unix's.")]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Nobody_else_can_read_the_journal()
    {
        using var repository = TestRepository.Init();
        repository.Write("a.py", $"TOKEN = '{SampleTokens.One}'\n").Stage();
        repository.HookGuard("fix", "--yes");

        Assert.That(
            File.GetUnixFileMode(repository.PathOf(".git/hookguard/fix.json")),
            Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite)
        );
    }

    [Test]
    public void A_value_that_is_gone_is_told_and_nothing_changes()
    {
        using var repository = TestRepository.Init();
        repository.Write("a.py", $"TOKEN = '{SampleTokens.One}'\n").Stage();
        repository.HookGuard("fix", "--yes");
        File.Delete(repository.PathOf(".env"));
        var (files, index) = (Files(repository), repository.Git("ls-files", "-s"));

        var undo = repository.HookGuard("fix", "--undo");

        Assert.That(undo.ExitCode, Is.EqualTo((int)ExitCode.Incomplete));
        Assert.That(undo.Error, Does.Contain("a value from a.py is no longer where the fix stored it"));
        Assert.That(Files(repository), Is.EqualTo(files));
        Assert.That(repository.Git("ls-files", "-s"), Is.EqualTo(index));
    }

    [Test]
    public void A_value_never_goes_into_an_env_file_that_git_tracks()
    {
        using var repository = TestRepository.Init().Write(".env", "PORT=80\n").Stage().Commit();
        repository.Write("a.py", $"TOKEN = '{SampleTokens.One}'\n").Stage();

        var fix = repository.HookGuard("fix", "--yes");

        Assert.That(fix.ExitCode, Is.EqualTo((int)ExitCode.Blocked));
        Assert.That(fix.Output, Does.Contain("not fixed: .env, where the value would go, is tracked by git"));
        Assert.That(File.ReadAllText(repository.PathOf(".env")), Is.EqualTo("PORT=80\n"));
    }

    [TestCase("PAGERDUTY_ROUTING_KEY=\"{0}\nHEX=\n\"\nPORT=80\n", "PAGERDUTY_ROUTING_KEY=\nPORT=80\n")]
    [TestCase("TOKEN='{0}\n{1}=\n'\nPORT=80\n", "TOKEN=\nPORT=80\n")]
    [TestCase("TOKEN={0} \\\n{1}=\nPORT=80\n", "TOKEN=\nPORT=80\n")]
    [TestCase("PEM=\"-----\n{1}=\nTOKEN={0}\n", "PEM=\n")]
    public void An_example_holds_no_line_of_a_value_that_goes_on(string content, string expected)
    {
        using var repository = TestRepository.Init();
        var hex = "a" + SampleCredentials.Make(RuleCatalogue.RoutingKey, new Random(3))[1..];
        content = content
            .Replace("{0}", SampleTokens.One, StringComparison.Ordinal)
            .Replace("{1}", hex, StringComparison.Ordinal)
            .Replace("HEX", hex, StringComparison.Ordinal);
        repository.Write("prod.env", content).Stage();

        var fix = repository.HookGuard("fix", "--yes");

        Assert.That(fix.ExitCode, Is.Zero, fix.Output + fix.Error);
        Assert.That(repository.Git("show", ":prod.env.example"), Is.EqualTo(expected));
    }

    private static byte[] Line(byte[] before) =>
        Encoding.UTF8.GetBytes($"{(before is [] or [.., (byte)'\n'] ? "" : "\n")}PAGERDUTY_TOKEN={SampleTokens.Two}");

    private static void Write(TestRepository repository, string path, byte[]? content)
    {
        if (content is not null)
        {
            repository.Write(path, content);
        }
    }

    private static SortedDictionary<string, string> Files(TestRepository repository) =>
        new(
            Directory
                .GetFiles(repository.Folder)
                .ToDictionary(
                    file => Path.GetFileName(file),
                    file => Convert.ToHexString(File.ReadAllBytes(file)),
                    StringComparer.Ordinal
                ),
            StringComparer.Ordinal
        );
}
