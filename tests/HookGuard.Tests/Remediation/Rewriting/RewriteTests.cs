using System.Text;
using HookGuard.Tests.History;

namespace HookGuard.Tests.Remediation.Rewriting;

public sealed class RewriteTests
{
    private const string Marker = "REMOVED-BY-HOOKGUARD";

    private static readonly string Key = ScannedText.Key();

    private static string Fingerprint => ScannedText.Finding("a.py", $"pd_token = '{Key}'\n").Fingerprint;

    [Test]
    public void Takes_the_value_out_of_commits_that_were_built_upon()
    {
        using var repository = TestRepository.Init();
        repository.Write("a.py", $"pd_token = '{Key}'\nx = 1\n").Stage().Commit("Add");
        repository.Write("a.py", "pd_token = read()\nx = 1\n").Stage().Commit("Replace");
        repository.Write("a.py", "pd_token = read()\nx = 2\n").Stage().Commit("Edit");

        var done = repository.HookGuard("rewrite", Fingerprint, "--yes");

        Assert.Multiple(() =>
        {
            Assert.That(done.ExitCode, Is.Zero, done.Error);
            Assert.That(repository.Git("show", "HEAD~2:a.py"), Is.EqualTo($"pd_token = '{Marker}'\nx = 1\n"));
            Assert.That(repository.Git("show", "HEAD:a.py"), Is.EqualTo("pd_token = read()\nx = 2\n"));
            Assert.That(repository.Git("status", "--porcelain"), Is.Empty);
            Assert.That(repository.Git("log", "--format=%s"), Is.EqualTo("Edit\nReplace\nAdd\n"));
            Assert.That(done.Output + done.Error, Does.Not.Contain(Key));
        });
    }

    [Test]
    public void Changes_nothing_but_the_value_in_any_history([Range(1, 4)] int seed)
    {
        using var repository = Generated(seed);
        var before = Refs(repository);

        var done = repository.HookGuard("rewrite", Fingerprint, "--yes");

        Assert.That(done.ExitCode, Is.Zero, done.Error);
        var after = Refs(repository);
        Assert.That(
            after.Keys.Where(name => !name.StartsWith("refs/hookguard/", StringComparison.Ordinal)),
            Is.EquivalentTo(before.Keys)
        );
        foreach (
            var (name, old) in before.Where(named => !named.Key.StartsWith("refs/notes/", StringComparison.Ordinal))
        )
        {
            AssertSame(repository, old, after[name]);
        }

        var noted = repository
            .Git("notes", "list")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ')[1]);
        Assert.That(noted, Is.SubsetOf(repository.Git("rev-list", "--branches", "--tags").Split('\n')));
        Assert.That(repository.HookGuard("rewrite", "--undo").ExitCode, Is.Zero);
        Assert.That(Refs(repository), Is.EqualTo(before));
        Assert.That(repository.Git("status", "--porcelain"), Is.Empty);
    }

    [Test]
    public void Finishing_leaves_no_object_that_contains_it()
    {
        using var repository = Generated(seed: 7);
        var done = repository.HookGuard("rewrite", Fingerprint, "--yes");
        Assert.That(done.ExitCode, Is.Zero, done.Error);

        var finished = repository.HookGuard("rewrite", Fingerprint, "--forget");

        Assert.That(finished.Output, Does.Contain("No object of this repository contains the value"), finished.Error);
        var objects = repository
            .Git("cat-file", "--batch-all-objects", "--batch-check=%(objectname) %(objecttype)")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .Where(fields => fields[1] is not "tree")
            .Select(fields => repository.Git("cat-file", fields[1], fields[0]));
        Assert.That(objects, Has.None.Contains(Key));
    }

    [Test]
    public void A_dry_run_shows_the_plan_and_changes_nothing()
    {
        using var repository = Generated(seed: 3);
        var before = Refs(repository);

        var plan = repository.HookGuard("rewrite", Fingerprint, "--dry-run");

        Assert.Multiple(() =>
        {
            Assert.That(plan.ExitCode, Is.Zero, plan.Error);
            Assert.That(plan.Output, Does.Contain("branches").And.Contain("main").And.Contain("Nothing was changed"));
            Assert.That(Refs(repository), Is.EqualTo(before));
        });
    }

    [Test]
    public void A_changed_work_tree_or_a_stash_or_a_shallow_clone_is_refused()
    {
        using var repository = TestRepository.Init();
        repository.Write("a.py", $"pd_token = '{Key}'\n").Stage().Commit();
        repository.Write("a.py", $"pd_token = '{Key}'\nmore\n").Stage().Commit();
        var shallow = repository.Clone("--depth", "1").HookGuard("rewrite", Fingerprint, "--yes");
        repository.Write("a.py", "changed\n");
        var dirty = repository.HookGuard("rewrite", Fingerprint, "--yes");
        repository.Git("stash", "-q");
        var stashed = repository.HookGuard("rewrite", Fingerprint, "--yes");

        Assert.Multiple(() =>
        {
            Assert.That(dirty.ExitCode, Is.EqualTo((int)ExitCode.Usage));
            Assert.That(dirty.Error, Does.Contain("has changes that are not committed"));
            Assert.That(stashed.Error, Does.Contain("the stash contains the value"));
            Assert.That(shallow.Error, Does.Contain("this clone is shallow"));
        });
    }

    [Test]
    public void A_bare_repository_and_a_detached_head_are_rewritten_too()
    {
        using var repository = TestRepository.Init();
        repository.Write("a.py", $"pd_token = '{Key}'\n").Stage().Commit();
        repository.Git("clone", "-q", "--bare", ".", "../bare.git");
        using var bare = repository.At("../bare.git");
        repository.Git("checkout", "-q", "--detach");
        repository.Write("b.py", "x\n").Stage().Commit();

        var detached = repository.HookGuard("rewrite", Fingerprint, "--yes");
        var inBare = bare.HookGuard("rewrite", Fingerprint, "--yes");

        Assert.Multiple(() =>
        {
            Assert.That(repository.Git("show", "HEAD:a.py"), Does.Contain(Marker), detached.Error);
            Assert.That(File.ReadAllText(repository.PathOf("a.py")), Does.Contain(Marker));
            Assert.That(repository.Git("show", "main:a.py"), Does.Contain(Marker));
            Assert.That(bare.Git("show", "main:a.py"), Does.Contain(Marker), inBare.Error);
        });
    }

    [Test]
    public void What_it_cannot_replace_stops_it_before_anything_changes()
    {
        using var repository = TestRepository.Init();
        var split = $"import pagerduty\npd_token = '{Key[..10]}' '{Key[10..]}'\n";
        repository.Write("a.py", $"pd_token = '{Key}'\n").Write("b.py", split).Stage().Commit();
        var before = Refs(repository);
        var found = repository
            .HookGuard("scan", "b.py", "--format", "json")
            .Output.Contains(Fingerprint, StringComparison.Ordinal);

        var stopped = repository.HookGuard("rewrite", Fingerprint, "--yes");

        Assert.That(found, "the scan joins adjacent literals");
        Assert.Multiple(() =>
        {
            Assert.That(stopped.ExitCode, Is.EqualTo((int)ExitCode.Incomplete), stopped.Output);
            Assert.That(stopped.Error, Does.Contain("the value would remain in b.py"));
            Assert.That(Refs(repository), Is.EqualTo(before));
        });
    }

    [Test]
    public void Prints_the_push_and_the_note_to_colleagues_once_it_was_pushed()
    {
        using var repository = TestRepository.Init();
        repository.Write("a.py", $"pd_token = '{Key}'\n").Stage().Commit();
        repository.Git("init", "-q", "--bare", "../origin.git");
        repository.Git("remote", "add", "origin", "../origin.git");
        repository.Git("push", "-q", "origin", "main");

        var done = repository.HookGuard("rewrite", Fingerprint, "--yes");

        Assert.That(
            done.Output,
            Does.Contain("git push --force-with-lease origin refs/heads/main")
                .And.Contain("clone again")
                .And.Contain("revoke it first"),
            done.Error
        );
    }

    // Merges, renames, tags, notes, messages and file names, three and more of which hold the value.
    private static TestRepository Generated(int seed)
    {
        var random = new Random(seed);
        var repository = GeneratedHistory.Make(seed, 20);
        repository.Git("reset", "-q", "--hard", "main");
        repository.Write("app.py", $"pd_token = '{Key}'\n").Stage().Commit("Start");
        for (var at = 0; at < 12; at++)
        {
            switch (random.Next(6))
            {
                case 0:
                    repository.Git("checkout", "-q", "-b", $"side{at}", "HEAD~1");
                    repository
                        .Write($"side{at}.txt", random.Next(2) == 0 ? $"pd_token: {Key}\n" : "x\n")
                        .Stage()
                        .Commit($"Side {at}");
                    repository.Git("checkout", "-q", "main");
                    repository.Git("merge", "-q", "--no-ff", "-m", $"Merge {at}", $"side{at}");
                    break;
                case 1:
                    repository.Git("mv", "app.py", $"app{at}.py");
                    repository.Git("mv", $"app{at}.py", "app.py");
                    repository.Write($"renamed{at}/a.py", $"pd_token = '{Key}'\n").Stage().Commit("Rename");
                    break;
                case 2:
                    repository.Git("tag", "-a", $"v{at}", "-m", random.Next(2) == 0 ? $"with {Key}" : "Release");
                    break;
                case 3:
                    repository.Git("notes", "add", "-f", "-m", random.Next(2) == 0 ? $"was {Key}" : "Reviewed");
                    break;
                case 4:
                    repository
                        .Write("app.py", $"x = {at}\n{(random.Next(2) == 0 ? $"pd_token = '{Key}'\n" : "")}")
                        .Stage()
                        .Commit($"Use {(random.Next(2) == 0 ? Key : "it")}\n\nBody");
                    break;
                default:
                    repository
                        .Write($"other{at}.bin", [0, 1, 2, .. Encoding.Unicode.GetBytes(Key), 255])
                        .Stage()
                        .Commit("Binary");
                    break;
            }
        }

        return repository;
    }

    private static void AssertSame(TestRepository repository, string old, string now)
    {
        const string format = "--format=%an %ae %at %cn %ce %ct%n%B%x00";
        Assert.That(
            repository.Git("log", "--topo-order", format, now),
            Is.EqualTo(
                repository.Git("log", "--topo-order", format, old).Replace(Key, Marker, StringComparison.Ordinal)
            )
        );
        var commits = Commits(repository, old).Zip(Commits(repository, now)).ToList();
        foreach (var (before, after) in commits.Where(pair => pair.First != pair.Second))
        {
            foreach (
                var line in repository
                    .Git("diff", "--raw", "--no-renames", "--no-abbrev", before, after)
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            )
            {
                var fields = line.Split(' ', '\t');
                Assert.That(fields[4], Is.EqualTo("M"), line);
                var (was, now2) = (Content(repository, fields[2]), Content(repository, fields[3]));
                Assert.That(
                    now2,
                    Is.EqualTo(
                        was.Replace(Key, Marker, StringComparison.Ordinal)
                            .Replace(Wide(Key), Wide(Marker), StringComparison.Ordinal)
                    )
                );
                Assert.That(now2, Is.Not.EqualTo(was));
            }
        }
    }

    private static string Wide(string text) => Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(text));

    private static string Content(TestRepository repository, string id)
    {
        using var process = repository.Start("git", ["cat-file", "blob", id]);
        process.StandardInput.Close();
        using MemoryStream content = new();
        process.StandardOutput.BaseStream.CopyTo(content);
        process.WaitForExit();
        return Encoding.Latin1.GetString(content.ToArray());
    }

    private static string[] Commits(TestRepository repository, string tip) =>
        repository.Git("rev-list", "--topo-order", tip).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<string, string> Refs(TestRepository repository) =>
        repository
            .Git("for-each-ref", "--format=%(refname) %(objectname)")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .ToDictionary(fields => fields[0], fields => fields[1], StringComparer.Ordinal);
}
