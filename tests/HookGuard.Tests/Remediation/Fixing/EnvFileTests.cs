using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Remediation.Fixing;

/// <summary>The file that takes values is read by its owner alone, and leaves the machine by no other way than git's either.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class EnvFileTests
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Readable = Private | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private static readonly string Key = SampleTokens.One;

    [TestCase("a.py", "TOKEN = '{0}'\n", ".env")]
    [TestCase("prod.env", "PAGERDUTY_TOKEN={0}\n", "prod.env")]
    [Platform(Exclude = "Win", Reason = "Modes are Unix's.")]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Others_cannot_read_it_any_more_until_the_fix_is_undone(string path, string content, string holder)
    {
        using var repository = TestRepository.Init().Write(".env", "PORT=80\n");
        repository.Write(path, content.Replace("{0}", Key, StringComparison.Ordinal)).Stage(path);
        File.SetUnixFileMode(repository.PathOf(holder), Readable);

        var fix = repository.HookGuard("fix", "--yes");
        var during = File.GetUnixFileMode(repository.PathOf(holder));
        repository.HookGuard("fix", "--undo");

        Assert.That(fix.ExitCode, Is.Zero, fix.Output + fix.Error);
        Assert.That(during, Is.EqualTo(Private));
        Assert.That(File.GetUnixFileMode(repository.PathOf(holder)), Is.EqualTo(Readable));
    }

    /// <summary>A second line for a name would take the place of the first for whatever reads the file.</summary>
    [TestCase("PAGERDUTY_TOKEN=other")]
    [TestCase("export PAGERDUTY_TOKEN=other")]
    [TestCase("  PAGERDUTY_TOKEN = 'other'")]
    [TestCase("PAGERDUTY_TOKEN=\"other\" ")]
    public void Another_value_of_that_name_keeps_it(string line)
    {
        using var repository = TestRepository.Init().Write(".env", line + "\n").Write(".gitignore", ".env\n");
        repository.Write("a.py", $"TOKEN = '{Key}'\n").Stage("a.py");

        var fix = repository.HookGuard("fix", "--yes");

        Assert.That(fix.ExitCode, Is.Zero, fix.Output + fix.Error);
        Assert.That(File.ReadAllText(repository.PathOf(".env")), Is.EqualTo($"{line}\nPAGERDUTY_USER_API_KEY={Key}\n"));
    }

    [TestCase(".npmignore", "test/\n", "test/\n/.env\n")]
    [TestCase(".dockerignore", "node_modules", "node_modules\n/.env\n")]
    [TestCase(".dockerignore", ".env\n", ".env\n")]
    [TestCase(".dockerignore", "**/.env\n!.env\n", "**/.env\n!.env\n/.env\n")]
    [TestCase("Dockerfile.dockerignore", "*\n!.e[n]v\n", "*\n!.e[n]v\n/.env\n")]
    [TestCase(".gcloudignore", "#!include:.gitignore\n", "#!include:.gitignore\n/.env\n")]
    [TestCase(".vercelignore", ".env*\n", ".env*\n")]
    [TestCase(".ebignore", "x\r\n", "x\r\n/.env\r\n")]
    public void Programs_that_pack_or_upload_leave_it_out(string ignoreFile, string before, string after)
    {
        using var repository = TestRepository.Init();
        repository.Write(ignoreFile, before).Write("a.py", $"TOKEN = '{Key}'\n").Stage();

        var fix = repository.HookGuard("fix", "--yes");

        Assert.Multiple(() =>
        {
            Assert.That(fix.ExitCode, Is.Zero, fix.Output + fix.Error);
            Assert.That(File.ReadAllText(repository.PathOf(ignoreFile)), Is.EqualTo(after));
            Assert.That(repository.Git("show", $":{ignoreFile}"), Is.EqualTo(after));
        });
        Assert.That(repository.HookGuard("fix", "--undo").ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(repository.PathOf(ignoreFile)), Is.EqualTo(before));
    }

    [TestCase("FROM scratch\nCOPY . .\n", "create .dockerignore with /.env: Dockerfile:2 copies the whole folder")]
    [TestCase("FROM a\nRUN b\nADD --chown=1:1 ./ /app\n", "Dockerfile:3 copies the whole folder")]
    [TestCase("FROM a\nCOPY [\".\", \"/app\"]\n", "Dockerfile:2 copies the whole folder")]
    [TestCase("FROM a\nCOPY src ./\n", null)]
    public void An_image_that_would_hold_it_is_told(string content, string? expected)
    {
        using var repository = TestRepository.Init();
        repository.Write("Dockerfile", content).Write("a.py", $"TOKEN = '{Key}'\n").Stage();

        var fix = repository.HookGuard("fix", "--yes");

        Assert.That(fix.ExitCode, Is.Zero, fix.Output + fix.Error);
        Assert.That(fix.Output, expected is null ? Does.Not.Contain("image") : Does.Contain(expected));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Colleagues_are_told_before_a_pull_deletes_theirs(bool committed)
    {
        using var repository = TestRepository.Init().Write("README", "x\n");
        repository.Write(".env", committed ? "PORT=80\n" : $"PAGERDUTY_TOKEN={Key}\n").Stage();
        if (committed)
        {
            repository.Commit().Write(".env", $"PORT=80\nPAGERDUTY_TOKEN={Key}\n").Stage();
        }

        var fix = repository.HookGuard("fix", "--yes");

        const string Warning = "tell everybody to keep a copy of .env: their next pull deletes it";
        Assert.That(fix.ExitCode, Is.Zero, fix.Output + fix.Error);
        Assert.That(fix.Output, committed ? Does.Contain(Warning) : Does.Not.Contain(Warning));
    }

    [Test]
    public void An_example_keeps_the_defaults_that_tell_nothing()
    {
        using var repository = TestRepository.Init();
        repository
            .Write(
                "prod.env",
                $"PAGERDUTY_TOKEN={Key}\nPORT=8080\nDEBUG=\"false\"\nHOST=localhost\nDB_PASSWORD=test\nPIN=1234\nURL=https://internal\n"
            )
            .Stage();

        repository.HookGuard("fix", "--yes");

        Assert.That(
            repository.Git("show", ":prod.env.example"),
            Is.EqualTo("PAGERDUTY_TOKEN=\nPORT=8080\nDEBUG=\"false\"\nHOST=localhost\nDB_PASSWORD=\nPIN=\nURL=\n")
        );
    }
}
