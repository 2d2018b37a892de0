using HookGuard.Detection;
using HookGuard.Git.Storage;
using HookGuard.History;
using HookGuard.Policy;

namespace HookGuard.Tests.History;

/// <summary>The memory of clean commits: it saves time and decides nothing.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class CleanCommitsTests
{
    [Test]
    public void What_is_remembered_hides_nothing_and_may_be_damaged_or_lost()
    {
        using var repository = GeneratedHistory.Make(5, 300);
        using var scan = new CommitScan(repository.Folder);
        var commits = scan.Reader.Commits(ScannedHistory.Everything);
        var first = scan.Check(commits, Settings.BuiltIn).Findings.Select(ScannedHistory.Place).ToList();
        var memory = Directory.GetFiles(repository.PathOf(".git/hookguard/clean")).Single();

        var second = scan.Check(commits, Settings.BuiltIn).Findings.Select(ScannedHistory.Place).ToList();
        using (var file = File.Open(memory, FileMode.Open))
        {
            file.SetLength(file.Length - 20);
        }

        var third = scan.Check(commits, Settings.BuiltIn).Findings.Select(ScannedHistory.Place).ToList();
        File.Delete(memory);
        var last = scan.Check(commits, Settings.BuiltIn).Findings.Select(ScannedHistory.Place).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(first, Is.Not.Empty);
            Assert.That(second, Is.EqualTo(first));
            Assert.That(third, Is.EqualTo(first));
            Assert.That(last, Is.EqualTo(first));
        });
    }

    [Test]
    public void What_is_remembered_cannot_be_extended_from_outside()
    {
        using var repository = GeneratedHistory.Make(5, 300);
        using var scan = new CommitScan(repository.Folder);
        var commits = scan.Reader.Commits(ScannedHistory.Everything);
        var first = scan.Check(commits, Settings.BuiltIn).Findings.Select(ScannedHistory.Place).ToList();
        var memory = Directory.GetFiles(repository.PathOf(".git/hookguard/clean")).Single();

        File.AppendAllText(memory, $"\n{string.Join('\n', commits)}\n{string.Join(' ', commits)}\n");
        var line = File.ReadAllLines(memory).First(line => line.Length > 0);
        File.AppendAllText(memory, $"\n{string.Join(' ', commits)} {line.Split(' ')[^1]}\n");

        Assert.That(first, Is.Not.Empty);
        Assert.That(scan.Check(commits, Settings.BuiltIn).Findings.Select(ScannedHistory.Place), Is.EqualTo(first));
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
            .Select(some => CleanVersion.Of(new Detector(new() { CustomRules = [some] }), paths, opensArchives: false));

        Assert.Multiple(() =>
        {
            Assert.That(versions, Is.Unique);
            Assert.That(others, Has.Length.EqualTo(typeof(CustomRule).GetProperties().Length));
        });
    }
}
