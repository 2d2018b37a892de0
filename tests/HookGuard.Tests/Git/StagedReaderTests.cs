using System.Text;
using HookGuard.Git;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Git;

[Parallelizable(ParallelScope.All)]
public sealed class StagedReaderTests
{
    [TestCase("2")]
    [TestCase("4")]
    public void Content_is_found_by_path(string version)
    {
        using var repository = TestRepository
            .Init()
            .Write("in/a", "old\n")
            .Stage()
            .Commit()
            .Write("in/a", "new\n")
            .Stage();
        repository.Git("update-index", "--index-version", version);
        repository.Write("in/a", "newer\n");
        using var reader = new StagedReader(repository.Folder);

        Assert.Multiple(() =>
        {
            Assert.That(Encoding.UTF8.GetString(reader.Find("in/a")!.Read().Span), Is.EqualTo("new\n"));
            Assert.That(reader.Find("in"), Is.Null);
            Assert.That(reader.Find("a"), Is.Null);
        });
    }

    [Test]
    public void An_ordinary_commit_is_read_without_git()
    {
        using var repository = TestRepository.Init().Write("b", "old\n").Stage().Commit();
        repository.Write("a", $"key = {SampleTokens.One}\n").Stage();

        Assert.That(repository.WithoutGit().HookGuard("pre-commit").ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void A_large_index_is_read_by_git()
    {
        using var repository = WithSecret();
        var blob = repository.Git("rev-parse", ":a").Trim();
        var entries = Enumerable.Range(0, 15_000).Select(file => $"100644 {blob}\tfolder/file-{file}\n");
        repository.Run("git", ["update-index", "--index-info"], Encoding.ASCII.GetBytes(string.Concat(entries)));

        Assert.Multiple(() =>
        {
            Assert.That(repository.HookGuard("pre-commit").ExitCode, Is.EqualTo(1));
            Assert.That(repository.WithoutGit().HookGuard("pre-commit").Error, Does.Contain("git was not found"));
        });
    }

    [Test]
    [Platform("Linux")]
    public void A_repository_of_another_user_is_read_where_git_reads_it()
    {
        using var repository = WithSecret();
        if (repository.Run("chown", ["-R", "12345", "."]).ExitCode != 0)
        {
            Assert.Ignore("Only root gives files away.");
        }

        Assert.That(repository.HookGuard("pre-commit").Error, Does.Contain("another user owns it"));
        repository.Git("config", "--global", "safe.directory", "*");
        Assert.That(repository.HookGuard("pre-commit").Error, Does.Contain("a:1:7"));
        Assert.That(Forced(repository).HookGuard("pre-commit").Error, Does.Contain("a:1:7"));
    }

    private static TestRepository Forced(TestRepository repository)
    {
        repository.Environment[StagedReader.Variable] = "libgit2";
        return repository;
    }

    private static TestRepository WithSecret() =>
        TestRepository.Init().Write("a", $"key = {SampleTokens.One}\n").Stage();
}
