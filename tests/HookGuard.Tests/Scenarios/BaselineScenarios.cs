using HookGuard.Detection;

namespace HookGuard.Tests.Scenarios;

/// <summary>An old repository begins to be guarded: what it held is known, and only what is new blocks.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class BaselineScenarios
{
    [Test]
    public void What_HEAD_held_passes_and_what_is_new_blocks()
    {
        using var repository = Old();

        var made = repository.HookGuard("baseline");
        repository.Stage().Commit("Baseline");
        var scan = repository.HookGuard("scan");
        repository.Write("new.py", $"N = '{ScannedText.Key(9)}'\n").Stage("new.py");
        var blocked = repository.HookGuard("pre-commit");

        Assert.Multiple(() =>
        {
            Assert.That(made.ExitCode, Is.Zero, made.Error);
            Assert.That(scan.ExitCode, Is.Zero, scan.Error);
            Assert.That(blocked.ExitCode, Is.EqualTo(1), blocked.Error);
            Assert.That(
                File.ReadAllText(repository.PathOf(".hookguard-baseline")),
                Does.Not.Contain(ScannedText.Key(1))
            );
        });
    }

    [Test]
    public void An_entry_holds_at_its_path_alone()
    {
        using var repository = Old();
        repository.HookGuard("baseline");

        repository.Write("sub/a.py", $"A = '{ScannedText.Key(1)}'\n").Stage();

        Assert.That(repository.HookGuard("scan", "sub").ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void It_only_shrinks_unless_told()
    {
        using var repository = Old();
        repository.HookGuard("baseline");
        var first = Entries(repository);
        repository.Write("a.py", "A = ''\n").Write("c.py", $"C = '{ScannedText.Key(3)}'\n").Stage().Commit();

        var shrunk = repository.HookGuard("baseline");
        var second = Entries(repository);
        var grown = repository.HookGuard("baseline", "--add");

        Assert.Multiple(() =>
        {
            Assert.That(first, Has.Length.EqualTo(2));
            Assert.That(second, Is.EqualTo(first[1..]));
            Assert.That(shrunk.Output, Does.Contain("1 found are not in it and block"));
            Assert.That(Entries(repository), Has.Length.EqualTo(2), grown.Error);
        });
    }

    [Test]
    public void A_line_that_is_no_entry_is_named_and_allows_nothing()
    {
        using var repository = Old();
        repository.HookGuard("baseline");
        repository.Write(".hookguard-baseline", "<<<<<<< HEAD\n");

        var scan = repository.HookGuard("scan");

        Assert.Multiple(() =>
        {
            Assert.That(scan.ExitCode, Is.EqualTo(2));
            Assert.That(scan.Error, Does.Contain(".hookguard-baseline:1:1"));
        });
    }

    [Test]
    public void Branches_that_add_and_remove_entries_merge_without_a_conflict([Range(1, 8)] int seed)
    {
        var random = new Random(seed);
        using var repository = TestRepository.Init();
        for (var number = 0; number < 6; number++)
        {
            repository.Write($"f{number}.py", $"A = '{ScannedText.Key(number + 1)}'\n");
        }

        repository.Stage().Commit();
        repository.HookGuard("baseline");
        repository.Stage().Commit("Baseline");
        foreach (var branch in (string[])["one", "two"])
        {
            repository.Git("checkout", "-q", "-b", branch, "main");
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                var key = ScannedText.Key(random.Next(100, 10_000));
                repository.Write($"{(char)random.Next('a', 'k')}-{branch}-{change}.py", $"A = '{key}'\n");
            }

            if (random.Next(2) == 0)
            {
                repository.Write($"f{random.Next(6)}.py", $"# {branch}\n");
            }

            repository.Stage().Commit(branch);
            repository.HookGuard("baseline", "--add");
            repository.Stage().Commit($"Baseline of {branch}");
        }

        // A file that both sides emptied differently conflicts by itself; only the baseline is under test.
        var merge = repository.TryGit("merge", "-q", "-X", "ours", "-m", "Merge", "one");
        var scan = repository.HookGuard("scan");

        Assert.Multiple(() =>
        {
            Assert.That(merge.ExitCode, Is.Zero, merge.Output + merge.Error);
            Assert.That(scan.ExitCode, Is.Zero, scan.Error);
            Assert.That(
                File.ReadAllText(repository.PathOf(".hookguard-baseline")),
                Does.Not.Contain("<<<<").And.Not.Contain(">>>>")
            );
        });
    }

    [Test]
    public void A_machine_that_forbids_suppressions_forbids_a_baseline()
    {
        using var repository = Old();
        repository.HookGuard("baseline");
        repository.Write("../.config/hookguard/hookguard.json", """{ "lock": ["allow"] }""");

        Assert.That(repository.HookGuard("scan").ExitCode, Is.EqualTo(1));
    }

    private static TestRepository Old() =>
        TestRepository
            .Init()
            .Write("a.py", $"A = '{ScannedText.Key(1)}'\n")
            .Write("b/c d.py", $"B = '{ScannedText.Key(2)}'\n")
            .Stage()
            .Commit();

    private static string[] Entries(TestRepository repository) =>
        [
            .. File.ReadAllLines(repository.PathOf(".hookguard-baseline"))
                .Where(line => line.StartsWith(Fingerprints.Prefix, StringComparison.Ordinal)),
        ];
}
