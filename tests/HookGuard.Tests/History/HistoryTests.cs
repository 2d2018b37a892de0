using System.Text.Json;
using HookGuard.Detection;
using HookGuard.Git;
using HookGuard.Git.Commands;
using HookGuard.Git.Storage;
using HookGuard.History;
using HookGuard.Policy;
using HookGuard.Scanning;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.History;

[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class HistoryTests
{
    [TestCase(1, true)]
    [TestCase(2, true)]
    [TestCase(1, false)]
    [TestCase(2, false)]
    [TestCase(3, false)]
    public void A_history_shows_what_the_guard_would_have_shown_at_each_commit(int seed, bool inProcess)
    {
        using var repository = GeneratedHistory.Make(seed, 400, inProcess);
        using var scan = new CommitScan(repository.Folder);
        var commits = scan.Reader.Commits(ScannedHistory.Everything);

        var found = scan.Check(commits, Settings.BuiltIn);

        var expected = Replay(repository, commits, inProcess);
        Assert.That(found.Commits, Is.EqualTo(400));
        Assert.That(expected, Has.Count.GreaterThan(3));
        Assert.That(found.Findings.Select(ScannedHistory.Place), Is.EqualTo(expected));
    }

    [Test]
    public void A_part_of_a_history_shows_what_the_guard_would_have_shown_there([Values] bool inProcess)
    {
        using var repository = GeneratedHistory.Make(4, 400, inProcess);
        using var scan = new CommitScan(repository.Folder);
        var commits = scan.Reader.Commits(
            ScannedHistory.Everything with
            {
                Exclude = [repository.Git("rev-parse", "main~60").Trim()],
            }
        );

        var found = scan.Check(commits, Settings.BuiltIn);

        Assert.That(found.Findings.Select(ScannedHistory.Place), Is.EqualTo(Replay(repository, commits, inProcess)));
    }

    [Test]
    public void A_value_whose_context_arrives_later_is_found_there([Values("in process", "git")] string reader)
    {
        using var repository = TestRepository.Init().Read(by: reader);
        repository.Write("a.py", LaterContext.Before).Stage().Commit();
        repository.Write("a.py", LaterContext.After).Stage().Commit();
        repository.Write("b", "x\n").Stage().Commit();

        var scan = repository.HookGuard("scan", "--history", "--format", "json");

        using var report = JsonDocument.Parse(scan.Output);
        var found = report.RootElement.GetProperty("findings").EnumerateArray().Single();
        Assert.That(
            (found.GetProperty("path").GetString(), found.GetProperty("commit").GetString()),
            Is.EqualTo(("a.py", repository.Git("rev-parse", "HEAD~1").Trim()))
        );
    }

    [Test]
    public void Folders_that_repeat_within_each_other_are_counted_and_hide_nothing(
        [Values("in process", "git")] string reader,
        [Values] bool isSorted
    )
    {
        using var repository = TestRepository.Init().Write("a", "1\n").Stage().Commit().Read(by: reader);
        var bomb = TreeBomb.Commit(repository, $"key = {SampleTokens.One}\n", isSorted: isSorted);
        repository.Git("update-ref", "refs/heads/bomb", bomb);
        repository.Write("b", $"key = {SampleTokens.Two}\n").Stage().Commit();

        var scan = repository.HookGuard("scan", "--history");

        Assert.That(scan.ExitCode, isSorted ? Is.EqualTo(1) : Is.Not.Zero, scan.Error);
        Assert.That(
            scan.Output + scan.Error,
            Does.Contain(isSorted ? "contain each other" : "is not as git writes it")
        );
    }

    [Test]
    public void What_nothing_reaches_any_more_is_looked_at_when_asked()
    {
        using var repository = TestRepository.Init().Write("a", "x\n").Stage().Commit();
        repository.Write("b", $"key = {SampleTokens.One}\n").Stage().Commit();
        repository.Git("reset", "-q", "--hard", "HEAD~1");
        repository.Write("c", $"key = {SampleTokens.Two}\n").Stage();
        repository.Git("reset", "-q", "--hard");

        Assert.That(repository.HookGuard("scan", "--history").ExitCode, Is.Zero);
        var result = repository.HookGuard("scan", "--history", "--unreachable");

        Assert.That(result.Error, Does.Contain("b:1:7").And.Contain("unreachable/blob/"));
    }

    [Test]
    public void A_commit_whose_file_is_missing_blocks()
    {
        using var repository = TestRepository.Init().Write("a", "x\n").Stage().Commit();
        repository.Write("a", "y\n").Stage().Commit();
        var id = repository.Git("rev-parse", "HEAD:a").Trim();
        File.Delete(repository.PathOf($".git/objects/{id[..2]}/{id[2..]}"));

        Assert.That(repository.HookGuard("scan", "--history").ExitCode, Is.EqualTo(3));
    }

    /// <summary>What the guard finds at each commit, read the other way.</summary>
    private static List<string> Replay(TestRepository repository, IReadOnlyList<string> commits, bool inProcess)
    {
        var copy = repository.Clone("--mirror").Read(by: inProcess ? "git" : "in process");
        using var reader = new CommitReader(new ObjectReader(RepositoryPaths.Find(copy.Folder), copy.Folder));
        using var objects = new CatFile(copy.Folder);
        var guard = new Guard(new Detector(), Settings.BuiltIn);
        return
        [
            .. commits.SelectMany(id =>
                guard
                    .Check([.. CommitText.OfCommit(objects.Read(id)!), .. reader.Commit(id)])
                    .Findings.Select(ScannedHistory.Place)
            ),
        ];
    }
}
