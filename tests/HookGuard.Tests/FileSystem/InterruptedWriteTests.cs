using System.Text;
using HookGuard.Tests.Installation;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.FileSystem;

/// <summary>What is left where the process is killed, or the disk is full, at any write of a command.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class InterruptedWriteTests
{
    private static readonly string[] Fix = ["fix", "--yes"];
    private static readonly string[] Undo = ["fix", "--undo"];

    [TestCase(false)]
    [TestCase(true)]
    public void A_fix_stopped_at_any_write_leaks_nothing_and_can_be_undone(bool fullDisk)
    {
        using var repository = WithKeys();
        var (before, index) = (Files(repository), repository.Git("ls-files", "-s"));

        var stopped = fullDisk
            ? Interruption.FullFromEachWrite(repository, Fix, Check)
            : Interruption.AtEachWrite(repository, Fix, Check);

        Assert.That(stopped, Is.GreaterThanOrEqualTo(fullDisk ? 5 : 10));

        void Check(TestRepository copy, int write)
        {
            AssertNothingLeaks(copy, write);
            var undo = copy.HookGuard(Undo);
            Assert.That(undo.ExitCode, Is.Zero, $"write {write}: {undo.Error}");
            AssertSame(copy, before, index, write);
        }
    }

    [TestCase(false)]
    [TestCase(true)]
    public void An_undo_stopped_at_any_write_can_be_finished(bool fullDisk)
    {
        using var repository = WithKeys();
        var (before, index) = (Files(repository), repository.Git("ls-files", "-s"));
        Assert.That(repository.HookGuard(Fix).ExitCode, Is.Zero);

        var stopped = fullDisk
            ? Interruption.FullFromEachWrite(repository, Undo, Check)
            : Interruption.AtEachWrite(repository, Undo, Check);

        Assert.That(stopped, Is.GreaterThanOrEqualTo(fullDisk ? 3 : 6));

        void Check(TestRepository copy, int write)
        {
            var undo = copy.HookGuard(Undo);
            Assert.That(undo.ExitCode, Is.Zero, $"write {write}: {undo.Error}");
            AssertSame(copy, before, index, write);
        }
    }

    [Test]
    public void A_fix_that_was_stopped_is_undone_before_the_next_begins()
    {
        using var repository = WithKeys();
        var refused = 0;

        Interruption.AtEachWrite(
            repository,
            Fix,
            (copy, write) =>
            {
                // Without a journal nothing has begun.
                if (File.Exists(copy.PathOf(".git/hookguard/fix.json")) && refused++ == 0)
                {
                    var again = copy.HookGuard(Fix);
                    Assert.That(again.Error, Does.Contain("was interrupted"), $"write {write}");
                    Assert.That(again.ExitCode, Is.EqualTo((int)ExitCode.Incomplete));
                }
            }
        );

        Assert.That(refused, Is.Positive);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void An_installation_stopped_at_any_write_leaves_every_hook_and_can_be_undone(bool fullDisk)
    {
        using var repository = WithHooks();
        var before = Snapshot.Of(repository.Folder);

        var stopped = fullDisk
            ? Interruption.FullFromEachWrite(repository, ["install"], Check)
            : Interruption.AtEachWrite(repository, ["install"], Check);

        Assert.That(stopped, Is.GreaterThanOrEqualTo(6));

        void Check(TestRepository copy, int write)
        {
            AssertHooksAreWhole(copy, write);
            var uninstall = copy.HookGuard("uninstall");
            Assert.That(uninstall.ExitCode, Is.Zero, $"write {write}: {uninstall.Error}");
            Assert.That(Snapshot.Of(copy.Folder), Is.EqualTo(before), $"write {write}");
        }
    }

    [Test]
    public void Uninstalling_stopped_at_any_write_leaves_every_hook_and_can_be_finished()
    {
        using var repository = WithHooks();
        var before = Snapshot.Of(repository.Folder);
        repository.HookGuard("install");

        var stopped = Interruption.AtEachWrite(
            repository,
            ["uninstall"],
            (copy, write) =>
            {
                AssertHooksAreWhole(copy, write);
                copy.HookGuard("uninstall");
                Assert.That(Snapshot.Of(copy.Folder), Is.EqualTo(before), $"write {write}");
            }
        );

        Assert.That(stopped, Is.GreaterThanOrEqualTo(6));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void An_allowance_is_written_whole_or_not_at_all(bool fullDisk)
    {
        const string before = "{\n  // ours\n  \"allow\": []\n}\n";
        using var repository = TestRepository.Init().Write(".hookguard.json", before).Stage().Commit();
        string[] allow = ["allow", "hg1:0123456789abcdef", "--reason", "a sample of the documentation"];

        var stopped = fullDisk
            ? Interruption.FullFromEachWrite(repository, allow, Check)
            : Interruption.AtEachWrite(repository, allow, Check);

        Assert.That(stopped, Is.Positive);

        void Check(TestRepository copy, int write)
        {
            Assert.That(File.ReadAllText(copy.PathOf(".hookguard.json")), Is.EqualTo(before), $"write {write}");
            Assert.That(copy.Git("status", "--porcelain"), Is.Empty);
        }
    }

    private static TestRepository WithKeys() =>
        TestRepository
            .Init()
            .Write(".env", Encoding.Latin1.GetBytes("# caf\u00E9\nPORT=80"))
            .Write(".gitignore", "*.log")
            .Stage(".gitignore")
            .Commit()
            .Write("prod.env", $"PAGERDUTY_TOKEN={SampleTokens.Two}\nPORT=80")
            .Write("a.py", $"import pagerduty\nclient = pagerduty.RestApiV2Client('{SampleTokens.One}')\n")
            .Stage("a.py", "prod.env");

    private static TestRepository WithHooks()
    {
        var repository = TestRepository.Init().Script("pre-commit", "echo mine");
        File.CreateSymbolicLink(repository.PathOf(".git/hooks/pre-push"), "nowhere");
        return repository;
    }

    private static void AssertNothingLeaks(TestRepository repository, int write)
    {
        var visible = repository
            .Git("ls-files", "--others", "--exclude-standard", "-z")
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(path => Text(repository, path).Contains("u+", StringComparison.Ordinal));
        var tracked = repository.Git("ls-files", "--", ".env").Trim();
        Assert.That(visible, Is.Empty, $"write {write}");
        Assert.That(tracked, Is.Empty, $"write {write}");
        foreach (var (name, key) in new[] { ("a.py", SampleTokens.One), ("prod.env", SampleTokens.Two) })
        {
            var held =
                Text(repository, name) + (File.Exists(repository.PathOf(".env")) ? Text(repository, ".env") : "");
            Assert.That(held, Does.Contain(key), $"write {write}: the value of {name} is lost");
        }
    }

    private static void AssertSame(
        TestRepository repository,
        IReadOnlyDictionary<string, string> files,
        string index,
        int write
    )
    {
        Assert.That(Files(repository), Is.EqualTo(files), $"write {write}");
        Assert.That(repository.Git("ls-files", "-s"), Is.EqualTo(index), $"write {write}");
        Assert.That(Directory.GetFiles(repository.PathOf(".git"), ".hookguard-draft-*"), Is.Empty, $"write {write}");
    }

    private static void AssertHooksAreWhole(TestRepository repository, int write)
    {
        const string mine = "#!/bin/sh\necho mine\n";
        var hook = File.ReadAllText(repository.PathOf(".git/hooks/pre-commit"));
        if (hook != mine)
        {
            var (runner, earlier) = (".git/hooks/hookguard.sh", ".git/hooks-before-hookguard/pre-commit");
            Assert.That(hook, Does.EndWith("/hookguard.sh\"\n"), $"write {write}");
            Assert.That(File.ReadAllText(repository.PathOf(runner)), Does.EndWith("exit 3\n"), $"write {write}");
            Assert.That(File.ReadAllText(repository.PathOf(earlier)), Is.EqualTo(mine), $"write {write}");
        }

        Assert.That(File.Exists(repository.PathOf(".git/hooks/pre-push")), $"write {write}");
    }

    private static SortedDictionary<string, string> Files(TestRepository repository) =>
        new(
            Directory
                .GetFiles(repository.Folder)
                .ToDictionary(
                    file => Path.GetFileName(file),
                    file => Encoding.Latin1.GetString(File.ReadAllBytes(file)),
                    StringComparer.Ordinal
                ),
            StringComparer.Ordinal
        );

    private static string Text(TestRepository repository, string path) =>
        Encoding.Latin1.GetString(File.ReadAllBytes(repository.PathOf(path)));
}
