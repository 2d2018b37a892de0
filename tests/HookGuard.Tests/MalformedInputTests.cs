using System.Text;
using HookGuard.Ci;
using HookGuard.Git;
using HookGuard.Git.Storage;

namespace HookGuard.Tests;

/// <summary>What fuzzing found: input that nothing well-behaved writes is refused, and neither crashes a run nor keeps it.</summary>
public sealed class MalformedInputTests
{
    private string folder = "";

    [SetUp]
    public void Create() => folder = Directory.CreateTempSubdirectory("hookguard-malformed-").FullName;

    [Test]
    public void A_commit_that_ends_in_the_middle_of_its_head_is_read_to_its_end()
    {
        var commit = new GitObject(new string('1', 40), "commit", Encoding.ASCII.GetBytes("tree 0123"));

        Assert.That(CommitText.OfCommit(commit).Select(change => change.New!.Read().Length), Is.All.Zero);
    }

    [Test]
    public void A_pack_index_that_counts_more_than_any_file_holds_is_none()
    {
        byte[] start = [0xFF, (byte)'t', (byte)'O', (byte)'c', 0, 0, 0, 2];
        byte[] counts = [.. Enumerable.Repeat((byte)0xFF, 256 * sizeof(uint))];

        Assert.That(() => PackIndex.Open(Write([.. start, .. counts])), Throws.InstanceOf<InvalidDataException>());
    }

    [TestCase("100644 a")]
    [TestCase("100644 ")]
    [TestCase("100644 a\0")]
    public void A_tree_that_ends_in_the_middle_of_an_entry_is_refused(string tree) =>
        Assert.That(() => new TreeCursor(Encoding.ASCII.GetBytes(tree)), Throws.InstanceOf<GuardException>());

    [TestCase("\\ud800")]
    [TestCase("\u0080", true)]
    public void An_event_file_whose_text_is_no_Unicode_is_refused(string text, bool isByte = false)
    {
        var json = $"{{ \"before\": \"{text}\" }}";
        var file = Write((isByte ? Encoding.Latin1 : Encoding.UTF8).GetBytes(json));

        Assert.That(
            () => new CiVariables(_ => file).InFile("EVENT", "before"),
            Throws.InstanceOf<GuardException>().With.Message.Contains("EVENT")
        );
    }

    [TearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    private string Write(byte[] content)
    {
        var file = Path.Join(folder, "input");
        File.WriteAllBytes(file, content);
        return file;
    }
}
