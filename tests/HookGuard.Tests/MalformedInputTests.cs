using System.IO.Compression;
using System.Text;
using HookGuard.Ci;
using HookGuard.Detection;
using HookGuard.Git;
using HookGuard.Git.Storage;
using HookGuard.Policy.Allowing;

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

    /// <summary>A blob, a delta, and a delta of which the result is long, each with next to nothing behind that.</summary>
    [TestCase(3, 500_000_000)]
    [TestCase(6, 500_000_000)]
    [TestCase(6, 4)]
    public void A_length_that_a_pack_only_says_is_not_allocated(int type, long length)
    {
        const int start = 12;
        byte[] blob = [.. Header(3, 3), .. Deflated("abc"u8)];
        byte[] distance = type == 6 ? [(byte)blob.Length] : [];
        // The length of its base, that of what it makes, and one command that copies the base.
        byte[] delta = [3, .. Number(500_000_000), 0x90, 3];
        byte[] pack =
        [
            .. "PACK"u8,
            .. new byte[8],
            .. blob,
            .. Header(type, type == 6 && length == 4 ? delta.Length : length),
            .. distance,
            .. Deflated(delta),
        ];
        var id = new byte[20];
        byte[] index =
        [
            0xFF,
            .. "tOc"u8,
            0,
            0,
            0,
            2,
            .. Enumerable.Range(0, 256).SelectMany(_ => (byte[])[0, 0, 0, 1]),
            .. id,
            .. new byte[4],
            0,
            0,
            0,
            (byte)(start + blob.Length),
            .. new byte[40],
        ];
        File.WriteAllBytes(Path.Join(folder, "input.pack"), pack);
        File.WriteAllBytes(Path.Join(folder, "input.idx"), index);
        using var read = new PackFile(Path.Join(folder, "input.idx"), new ObjectCache<(PackFile, long)>(1 << 20));
        var allocated = GC.GetAllocatedBytesForCurrentThread();

        Assert.That(
            () => read.Read("", id),
            Throws.InstanceOf<InvalidDataException>().Or.InstanceOf<EndOfStreamException>()
        );
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - allocated, Is.LessThan(10_000_000));
    }

    [Test]
    public void A_length_that_a_file_of_an_object_only_says_is_not_allocated()
    {
        Directory.CreateDirectory(Path.Join(folder, "00"));
        var id = new string('0', 40);
        File.WriteAllBytes(Path.Join(folder, "00", id[2..]), Deflated("blob 500000000\0abc"u8));
        var allocated = GC.GetAllocatedBytesForCurrentThread();

        Assert.That(() => LooseObject.Read(folder, id), Throws.InstanceOf<EndOfStreamException>());
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - allocated, Is.LessThan(10_000_000));
    }

    [Test]
    public void A_quote_behind_a_vertical_tab_opens_no_scalar()
    {
        var text = SourceText.From("key: \v 'x' # hookguard:allow -- a sample\n");

        Assert.That(AllowComments.In("a.yaml", text), Has.Count.EqualTo(1));
    }

    [TearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    private string Write(byte[] content)
    {
        var file = Path.Join(folder, "input");
        File.WriteAllBytes(file, content);
        return file;
    }

    private static byte[] Header(int type, long length)
    {
        var rest = length >> 4;
        var first = (byte)((type << 4) | (int)(length & 0xF));
        return rest == 0 ? [first] : [(byte)(first | 0x80), .. Number(rest)];
    }

    private static byte[] Number(long number) =>
        number < 0x80 ? [(byte)number] : [(byte)((number & 0x7F) | 0x80), .. Number(number >> 7)];

    private static byte[] Deflated(ReadOnlySpan<byte> content)
    {
        using var deflated = new MemoryStream();
        using (var writer = new ZLibStream(deflated, CompressionLevel.Fastest))
        {
            writer.Write(content);
        }

        return deflated.ToArray();
    }
}
