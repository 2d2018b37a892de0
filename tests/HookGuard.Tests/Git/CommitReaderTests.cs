using System.Text;
using HookGuard.Changes;
using HookGuard.Git;
using HookGuard.Git.Storage;

namespace HookGuard.Tests.Git;

[TestFixture("in process")]
[TestFixture("git")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CommitReaderTests(string by)
{
    [Test]
    public void A_merge_holds_only_what_is_new_against_every_parent()
    {
        using var repository = TestRepository.Init();
        repository.Write("a", "1\n").Write("b", "1\n").Stage().Commit();
        repository.Git("checkout", "-q", "-b", "theirs");
        repository.Write("theirs", "2\n").Stage().Commit();
        repository.Git("checkout", "-q", "main");
        repository.Write("ours", "2\n").Stage().Commit();
        repository.Git("merge", "-q", "--no-commit", "theirs");
        repository.Write("evil", "3\n").Stage().Commit();
        using var reader = Open(repository);

        var change = reader.Commit(repository.Head()).Single();

        Assert.Multiple(() =>
        {
            Assert.That(change.Path, Is.EqualTo("evil"));
            Assert.That(change.Old, Is.EqualTo(new Blob?[] { null, null }));
            Assert.That(Text(change.New), Is.EqualTo("3\n"));
            Assert.That(change.Commit, Is.EqualTo(repository.Head()));
        });
    }

    [Test]
    public void A_first_commit_is_all_new()
    {
        using var repository = TestRepository.Init().Write("a", "1\n").Stage().Commit();
        using var reader = Open(repository);

        var change = reader.Commit(repository.Head()).Single();

        Assert.That(change.Old, Is.EqualTo(new Blob?[] { null }));
    }

    [Test]
    public void Content_is_found_by_path()
    {
        using var repository = TestRepository.Init().Write("in/a", "old\n").Stage().Commit();
        using var reader = Open(repository);

        Assert.Multiple(() =>
        {
            Assert.That(Text(reader.InCommit("HEAD", "in/a")), Is.EqualTo("old\n"));
            Assert.That(reader.InCommit("HEAD", "in"), Is.Null);
            Assert.That(reader.InCommit("HEAD", "b"), Is.Null);
        });
    }

    private CommitReader Open(TestRepository repository) =>
        new(new ObjectReader(RepositoryPaths.Find(repository.Read(by).Folder), repository.Folder));

    private static string? Text(Blob? blob) => blob is null ? null : Encoding.UTF8.GetString(blob.Read().Span);
}
