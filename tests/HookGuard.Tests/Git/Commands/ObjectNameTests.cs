using HookGuard.Git.Commands;
using HookGuard.Tests.Git.Storage;

namespace HookGuard.Tests.Git.Commands;

/// <summary>Names that could shift the answers of a git command.</summary>
public sealed class ObjectNameTests : ObjectStoreTest
{
    [Test]
    public void A_name_with_line_breaks_gets_one_answer()
    {
        WithHistory(1);
        using var git = new CatFile(Repository.Folder);

        Assert.Multiple(() =>
        {
            Assert.That(git.Read("HEAD:a\nHEAD\nHEAD:b"), Is.Null);
            Assert.That(git.Read("HEAD")?.Id, Is.EqualTo(Repository.Head()));
            Assert.Throws<GuardException>(() =>
                GitProcess.Read(Repository.Folder, ["rev-list", "--stdin"], ["HEAD\nHEAD"])
            );
        });
    }

    [Test]
    public void A_file_whose_name_has_a_line_break_is_read()
    {
        Repository.Write("a\nb", "x\n").Stage().Commit();
        using var git = new CatFile(Repository.Folder);

        Assert.That(git.Read("HEAD:a\nb")?.Content.ToArray(), Is.EqualTo("x\n"u8.ToArray()));
    }
}
