using System.Text.Json;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.History;

/// <summary>Which part of a history is looked at, and what asks for none.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class HistoryOptionsTests
{
    [Test]
    public void What_an_older_commit_brought_in_still_stands_in_HEAD_when_only_newer_ones_are_looked_at()
    {
        using var repository = TestRepository.Init();
        repository.Environment["GIT_COMMITTER_DATE"] = "2020-01-01T00:00:00Z";
        repository.Write("old", $"key = {SampleTokens.One}\n").Stage().Commit("Old");
        repository.Environment["GIT_COMMITTER_DATE"] = "2021-01-01T00:00:00Z";
        repository
            .Write("new", $"a = {SampleTokens.One}\n")
            .Write("gone", $"b = {SampleTokens.Two}\n")
            .Stage()
            .Commit("New");
        repository.Git("rm", "-q", "new", "gone");
        repository.Commit("Out");

        var result = repository.HookGuard("scan", "--history", "--since", "2020-06-01", "--format", "jsonl");

        var inHead = result
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .SkipLast(1)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(finding =>
                $"{finding.GetProperty("path")} {finding.GetProperty("history").GetProperty("inHead").GetBoolean()}"
            );
        Assert.That(inHead, Is.EquivalentTo(["new True", "gone False"]), result.Error);
    }

    [TestCase("2020-06-01", 1)]
    [TestCase("2021-01-01T00:00:00Z", 1)]
    [TestCase("2021-01-01T00:00:01Z", 0)]
    [TestCase("2021-01-01T01:30:00+02:00", 1)]
    public void Commits_made_before_a_date_are_left_out(string since, int exitCode)
    {
        using var repository = TestRepository.Init();
        repository.Environment["GIT_COMMITTER_DATE"] = "2021-01-01T00:00:00Z";
        repository.Write("a", $"key = {SampleTokens.One}\n").Stage().Commit();

        Assert.That(repository.HookGuard("scan", "--history", "--since", since).ExitCode, Is.EqualTo(exitCode));
    }

    [TestCase("yesterday")]
    [TestCase("2020-13-01")]
    [TestCase("01/02/2020")]
    [TestCase("")]
    public void A_date_that_is_none_is_wrong_usage(string since)
    {
        using var repository = TestRepository.Init().Write("a", "x\n").Stage().Commit();

        var result = repository.HookGuard("scan", "--history", "--since", since);

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Error, Does.Contain($"'{since}' is not a date such as 2026-01-31"));
        });
    }

    [TestCase("--since requires --history", "--since", "2020-01-01")]
    [TestCase("--unreachable requires --history", "--staged", "--unreachable")]
    [TestCase("--staged and --history cannot be combined", "--history", "--staged")]
    public void Options_that_would_count_for_nothing_are_wrong_usage(string reason, params string[] options)
    {
        using var repository = TestRepository.Init();

        var result = repository.HookGuard(["scan", .. options]);

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Error, Does.Contain(reason));
        });
    }

    [Test]
    public void Commits_are_named_by_a_range_or_one_by_one()
    {
        using var repository = TestRepository.Init().Write("a", "x\n").Stage().Commit();
        repository.Write("b", $"key = {SampleTokens.One}\n").Stage().Commit();
        repository.Write("c", $"key = {SampleTokens.Two}\n").Stage().Commit();

        Assert.Multiple(() =>
        {
            Assert.That(
                repository.HookGuard("scan", "--commits", "HEAD~2..HEAD~1").Error,
                Does.Contain("b:1:7").And.Not.Contain("c:1")
            );
            Assert.That(
                repository.HookGuard("scan", "--commits", "HEAD").Error,
                Does.Contain("c:1:7").And.Not.Contain("b:1")
            );
            Assert.That(repository.HookGuard("scan", "--commits", "HEAD~2").ExitCode, Is.Zero);
            Assert.That(repository.HookGuard("scan", "--commits", "nowhere").ExitCode, Is.EqualTo(2));
        });
    }
}
