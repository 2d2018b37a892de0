using System.Text;
using HookGuard.Git;

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
}
