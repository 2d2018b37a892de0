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

[Parallelizable(ParallelScope.All)]
public sealed class HistoryTests
{
    private static readonly CommitRange Everything = new() { Include = ["HEAD"], IncludeRefs = "refs/" };

    [TestCase(1, true)]
    [TestCase(2, true)]
    [TestCase(1, false)]
    [TestCase(2, false)]
    [TestCase(3, false)]
    public void A_history_shows_what_the_guard_would_have_shown_at_each_commit(int seed, bool inProcess)
    {
        using var repository = GeneratedHistory.Make(seed, 400, inProcess);
        using var scan = new CommitScan(repository.Folder);
        var commits = scan.Reader.Commits(Everything);

        var found = scan.Check(commits, Settings.BuiltIn);

        var expected = Replay(repository, commits, inProcess);
        Assert.That(found.Commits, Is.EqualTo(400));
        Assert.That(expected, Has.Count.GreaterThan(3));
        Assert.That(found.Findings.Select(Place), Is.EqualTo(expected));
    }

    [Test]
    public void A_part_of_a_history_shows_what_the_guard_would_have_shown_there([Values] bool inProcess)
    {
        using var repository = GeneratedHistory.Make(4, 400, inProcess);
        using var scan = new CommitScan(repository.Folder);
        var commits = scan.Reader.Commits(
            Everything with
            {
                Exclude = [repository.Git("rev-parse", "main~60").Trim()],
            }
        );

        var found = scan.Check(commits, Settings.BuiltIn);

        Assert.That(found.Findings.Select(Place), Is.EqualTo(Replay(repository, commits, inProcess)));
    }

    [Test]
    public void What_is_remembered_hides_nothing_and_may_be_damaged_or_lost()
    {
        using var repository = GeneratedHistory.Make(5, 300);
        using var scan = new CommitScan(repository.Folder);
        var commits = scan.Reader.Commits(Everything);
        var first = scan.Check(commits, Settings.BuiltIn).Findings.Select(Place).ToList();
        var memory = Directory.GetFiles(repository.PathOf(".git/hookguard/clean")).Single();

        var second = scan.Check(commits, Settings.BuiltIn).Findings.Select(Place).ToList();
        using (var file = File.Open(memory, FileMode.Open))
        {
            file.SetLength(file.Length - 20);
        }

        var third = scan.Check(commits, Settings.BuiltIn).Findings.Select(Place).ToList();
        File.Delete(memory);
        var last = scan.Check(commits, Settings.BuiltIn).Findings.Select(Place).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(first, Is.Not.Empty);
            Assert.That(second, Is.EqualTo(first));
            Assert.That(third, Is.EqualTo(first));
            Assert.That(last, Is.EqualTo(first));
        });
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
    public void What_is_remembered_cannot_be_extended_from_outside()
    {
        using var repository = GeneratedHistory.Make(5, 300);
        using var scan = new CommitScan(repository.Folder);
        var commits = scan.Reader.Commits(Everything);
        var first = scan.Check(commits, Settings.BuiltIn).Findings.Select(Place).ToList();
        var memory = Directory.GetFiles(repository.PathOf(".git/hookguard/clean")).Single();

        File.AppendAllText(memory, $"\n{string.Join('\n', commits)}\n{string.Join(' ', commits)}\n");
        var line = File.ReadAllLines(memory).First(line => line.Length > 0);
        File.AppendAllText(memory, $"\n{string.Join(' ', commits)} {line.Split(' ')[^1]}\n");

        Assert.That(first, Is.Not.Empty);
        Assert.That(scan.Check(commits, Settings.BuiltIn).Findings.Select(Place), Is.EqualTo(first));
    }

    [Test]
    public void What_is_remembered_under_one_rule_does_not_count_under_another_in_any_field()
    {
        var rule = new CustomRule { Rule = new Rule("own", "own", "own"), Pattern = "a" };
        CustomRule[] others =
        [
            rule with
            {
                Rule = rule.Rule with { WarnOnly = true },
            },
            rule with
            {
                Pattern = "b",
            },
            rule with
            {
                Keywords = ["k"],
            },
            rule with
            {
                Group = null,
            },
            rule with
            {
                Confidence = Confidence.Low,
            },
            rule with
            {
                MinimumEntropy = 1,
            },
            rule with
            {
                PathPattern = "p",
            },
            rule with
            {
                AllowedValues = ["k"],
            },
            rule with
            {
                StopWords = ["k"],
            },
            rule with
            {
                IsOptional = true,
            },
        ];
        using var repository = TestRepository.Init();
        var paths = RepositoryPaths.Find(repository.Folder);

        var versions = others
            .Append(rule)
            .Select(some => CleanVersion.Of(new Detector(new() { CustomRules = [some] }), paths));

        Assert.Multiple(() =>
        {
            Assert.That(versions, Is.Unique);
            Assert.That(others, Has.Length.EqualTo(typeof(CustomRule).GetProperties().Length));
        });
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
            Does.Contain(isSorted ? "repeat one another" : "is not as git writes it")
        );
    }

    [TestCase("-diff")]
    [TestCase("binary")]
    [TestCase("diff=empty")]
    public void No_attribute_hides_a_line(string attribute)
    {
        using var repository = TestRepository.Init().Config("diff.empty.textconv", "true").Config("color.ui", "always");
        repository.Config("diff.noprefix", "true").Config("log.showSignature", "true");
        repository.Write(".gitattributes", $"* {attribute}\n").Write("a", "x\n").Stage().Commit();
        repository.Write("a", $"x\nkey = {SampleTokens.One}\n").Stage().Commit();

        Assert.That(Finds(repository), Is.EqualTo(["a:2:7"]));
    }

    [Test]
    public void A_value_whose_name_stands_on_an_older_line_is_found()
    {
        using var repository = TestRepository.Init();
        repository.Write("a", "# pagerduty\nkey = none\n").Stage().Commit();
        repository.Write("b", "x\n").Stage().Commit();
        repository.Write("a", $"# pagerduty\nkey = {SampleTokens.One}\n").Stage().Commit();
        using var scan = new CommitScan(repository.Folder);

        var found = scan.Check([repository.Git("rev-parse", "HEAD~1").Trim(), repository.Head()], Settings.BuiltIn);

        Assert.That(found.Findings.Select(finding => finding.Path.ToString()), Is.EqualTo(["a"]));
    }

    [Test]
    public void Every_encoding_and_kind_of_file_is_looked_at()
    {
        using var repository = TestRepository.Init();
        repository
            .Write("utf-16", System.Text.Encoding.Unicode.GetBytes($"key = {SampleTokens.One}\n"))
            .Stage()
            .Commit();
        repository.Write(
            "late-utf-16",
            [.. System.Text.Encoding.Unicode.GetBytes(new string('\u4e2d', 9000) + $"\nkey = {SampleTokens.One}\n")]
        );
        repository.Stage().Commit();
        repository
            .Write("nul", [0, .. System.Text.Encoding.UTF8.GetBytes($"key = {SampleTokens.One}\n")])
            .Stage()
            .Commit();
        repository.Write("no-newline", $"key = {SampleTokens.One}").Stage().Commit();
        repository.Write($"named-é-{Path.GetRandomFileName()}/é", $"key = {SampleTokens.One}\n").Stage().Commit();

        Assert.That(Finds(repository), Has.Count.EqualTo(5));
    }

    [Test]
    public void A_file_name_is_looked_at()
    {
        using var repository = TestRepository.Init().Write("a", "x\n").Stage().Commit();
        repository.Write($"in/{SampleTokens.One}", "x\n").Stage().Commit();

        Assert.That(Finds(repository), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_value_that_has_moved_to_another_file_still_stands_in_HEAD()
    {
        using var repository = TestRepository.Init();
        repository.Write("before", $"key = {SampleTokens.One}\n").Stage().Commit("In");
        repository.Git("mv", "before", "after");
        repository.Commit("Elsewhere");

        var result = repository.HookGuard("scan", "--history", "--format", "json");

        using var json = JsonDocument.Parse(result.Output);
        var finding = json.RootElement.GetProperty("findings").EnumerateArray().Single();
        Assert.Multiple(() =>
        {
            Assert.That(finding.GetProperty("path").GetString(), Is.EqualTo("before"));
            Assert.That(finding.GetProperty("history").GetProperty("inHead").GetBoolean(), Is.True);
        });
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

    [Test]
    public void A_repository_with_longer_ids_is_looked_at()
    {
        using var repository = TestRepository.Init("--object-format=sha256");
        repository.Write("a", "x\n").Stage().Commit();
        repository.Write("a", $"key = {SampleTokens.One}\n").Stage().Commit();

        Assert.That(Finds(repository), Is.EqualTo(["a:1:7"]));
    }

    private static List<string> Finds(TestRepository repository)
    {
        using var scan = new CommitScan(repository.Folder);
        var found = scan.Check(scan.Reader.Commits(Everything), Settings.BuiltIn);
        return [.. found.Findings.Select(finding => $"{finding.Path}:{finding.Start.Line}:{finding.Start.Column}")];
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
                guard.Check([.. CommitText.OfCommit(objects.Read(id)!), .. reader.Commit(id)]).Findings.Select(Place)
            ),
        ];
    }

    private static string Place(Finding finding) =>
        $"{finding.Commit} {finding.Path}:{finding.Start.Line}:{finding.Start.Column} {finding.Rule.Id} {finding.Fingerprint}";
}
