using System.Text.Json;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.History;

[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class ProvenanceTests
{
    [Test]
    [Platform(Exclude = "Win", Reason = "No such name there")]
    public void A_history_tells_how_long_a_secret_stood_in_a_file_of_any_name()
    {
        const string path = ":a \"b\"\tc";
        using var repository = TestRepository.Init();
        repository.Write(path, $"key = {SampleTokens.One}\n").Stage().Commit("In");
        repository.Write(path, $"key = {SampleTokens.One}\nmore\n").Stage().Commit("More");
        var last = repository.Head();
        repository.Write(path, "none\n").Stage().Commit("Out");

        var result = repository.HookGuard("scan", "--history", "--format", "json");

        using var json = JsonDocument.Parse(result.Output);
        var history = json.RootElement.GetProperty("findings")[0].GetProperty("history");
        Assert.That(history.GetProperty("lastCommit").GetString(), Is.EqualTo(last));
    }

    [Test]
    public void A_history_tells_that_a_merge_was_the_last_to_hold_a_secret([Values] bool inProcess)
    {
        using var repository = TestRepository.Init().Write("a", "x\n").Stage().Commit();
        repository.Git("switch", "-q", "-c", "other");
        repository.Write("a", $"x\nkey = {SampleTokens.One}\n").Stage().Commit("In");
        repository.Git("switch", "-q", "main");
        repository.Write("a", "y\n").Stage().Commit("Beside");
        repository.Git("merge", "-q", "--no-commit", "-s", "ours", "other");
        repository.Write("a", $"y\nkey = {SampleTokens.One}\n").Stage().Commit("Merge");
        var merge = repository.Head();
        repository.Write("a", "y\n").Stage().Commit("Out");
        if (!inProcess)
        {
            repository.WithGrafts();
        }

        var result = repository.HookGuard("scan", "--history", "--format", "json");

        using var json = JsonDocument.Parse(result.Output);
        var last = json
            .RootElement.GetProperty("findings")
            .EnumerateArray()
            .Select(finding => finding.GetProperty("history").GetProperty("lastCommit").GetString());
        Assert.That(last, Is.All.EqualTo(merge).And.Not.Empty);
    }

    [Test]
    public void A_secret_that_one_branch_took_away_stood_as_long_as_another_wrote_it([Values] bool inProcess)
    {
        using var repository = TestRepository.Init();
        repository.Write("a", $"key = {SampleTokens.One}\n").Stage().Commit("In");
        repository.Git("branch", "b");
        repository.Git("branch", "c");
        repository.Write("a", "none\n").Stage().Commit("Out");
        repository.Git("switch", "-q", "b");
        repository.Write("a", $"key = {SampleTokens.One}\nmore\n").Stage().Commit("More");
        var last = repository.Head();
        repository.Git("switch", "-q", "c");
        repository.Write("a", "nothing\n").Stage().Commit("Out too");
        repository.Git("switch", "-q", "main");
        if (!inProcess)
        {
            repository.WithGrafts();
        }

        var result = repository.HookGuard("scan", "--history", "--format", "json");

        using var json = JsonDocument.Parse(result.Output);
        var history = json.RootElement.GetProperty("findings")[0].GetProperty("history");
        Assert.That(history.GetProperty("lastCommit").GetString(), Is.EqualTo(last));
    }

    [Test]
    public void A_history_tells_who_brought_a_secret_in_and_how_long_it_stood()
    {
        using var repository = TestRepository.Init();
        repository.Write("gone", $"key = {SampleTokens.One}\n").Stage().Commit("In");
        var first = repository.Head();
        repository.Write("stays", $"key = {SampleTokens.Two}\n").Stage().Commit("Stays");
        var last = repository.Head();
        repository.Git("init", "-q", "--bare", "../remote.git");
        repository.Git("remote", "add", "origin", "../remote.git");
        repository.Git("push", "-q", "origin", $"{first}:refs/heads/main");
        repository.Git("rm", "-q", "gone");
        repository.Commit("Out");

        var result = repository.HookGuard("scan", "--history", "--format", "json");

        using var json = JsonDocument.Parse(result.Output);
        var histories = json
            .RootElement.GetProperty("findings")
            .EnumerateArray()
            .ToDictionary(
                finding => finding.GetProperty("path").GetString()!,
                finding => finding.GetProperty("history"),
                StringComparer.Ordinal
            );
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(1));
            Assert.That(histories["gone"].GetProperty("author").GetString(), Is.EqualTo("Author <author@example.com>"));
            Assert.That(histories["gone"].GetProperty("firstCommit").GetString(), Is.EqualTo(first));
            Assert.That(histories["gone"].GetProperty("lastCommit").GetString(), Is.EqualTo(last));
            Assert.That(histories["gone"].GetProperty("inHead").GetBoolean(), Is.False);
            Assert.That(histories["gone"].GetProperty("remotes")[0].GetString(), Is.EqualTo("origin"));
            Assert.That(histories["stays"].GetProperty("inHead").GetBoolean(), Is.True);
            Assert.That(histories["stays"].GetProperty("lastCommit").GetString(), Is.EqualTo(repository.Head()));
            Assert.That(histories["stays"].GetProperty("remotes").GetArrayLength(), Is.Zero);
        });
    }
}
