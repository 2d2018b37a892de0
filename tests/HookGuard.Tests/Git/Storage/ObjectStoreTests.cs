namespace HookGuard.Tests.Git.Storage;

/// <summary>Every form in which git stores objects.</summary>
[Category("Slow")]
public sealed class ObjectStoreTests : ObjectStoreTest
{
    [Test]
    public void Loose_objects()
    {
        WithHistory(5);

        Assert.That(Same(Repository), Is.GreaterThan(15));
    }

    [TestCase("gc -q")]
    [TestCase("gc -q --aggressive")]
    [TestCase("repack -a -d -q -f --depth=250 --window=50")]
    [TestCase("repack -a -d -q -f --depth=0")]
    [TestCase("-c repack.useDeltaBaseOffset=false repack -a -d -q -f")]
    [TestCase("-c pack.compression=0 repack -a -d -q -F")]
    [TestCase("-c pack.indexVersion=1 repack -a -d -q -f", false)]
    [TestCase("-c core.bigFileThreshold=1k repack -a -d -q -F")]
    [TestCase("-c pack.writeReverseIndex=true repack -a -d -q -f -b --write-midx")]
    public void Packed_objects(string command, bool isKnown = true)
    {
        WithHistory(60);
        Repository.Git(command.Split(' '));

        Assert.That(Same(Repository, isKnown), Is.GreaterThan(180));
    }

    [Test]
    public void Several_packs_and_loose_objects_and_an_index_over_all_of_them()
    {
        for (var pack = 0; pack < 4; pack++)
        {
            WithHistory(10);
            Repository.Git("repack", "-q", "-d");
        }

        Repository.Git("multi-pack-index", "write");
        WithHistory(3);

        Assert.That(Same(Repository), Is.GreaterThan(120));
    }

    [Test]
    public void More_objects_than_are_read_of_an_index_at_once()
    {
        var blobs = string.Concat(Enumerable.Range(0, 140_000).Select(number => $"blob\ndata <<.\n{number}\n.\n\n"));
        Repository.Run(
            "git",
            ["-c", "fastimport.unpackLimit=0", "fast-import", "--quiet"],
            [.. blobs.Select(c => (byte)c)]
        );

        var expected = Objects(Repository, every: 100);

        Assert.That(expected, Has.Count.EqualTo(1_400));
        Assert.That(Differences(Repository, expected), Is.Zero);
    }

    [Test]
    public void More_than_is_remembered_and_longer_objects_than_are()
    {
        string[] lines = [.. Enumerable.Range(0, 90_000).Select(_ => $"{Random.NextInt64():x}\n")];
        for (var version = 0; version < 40; version++)
        {
            lines[Random.Next(lines.Length)] = $"{version}\n";
            Repository.Write(
                "long",
                string.Concat(Enumerable.Repeat(lines, version % 8 == 0 ? 4 : 1).SelectMany(all => all))
            );
            Repository.Stage().Commit($"Change {version}");
        }

        Repository.Git("gc", "-q");

        Assert.That(Same(Repository), Is.EqualTo(120));
    }

    [Test]
    public void Long_offsets_in_an_index()
    {
        WithHistory(20);
        Repository.Git("repack", "-a", "-d", "-q");
        var pack = Directory.GetFiles(Repository.PathOf(".git/objects/pack"), "*.pack").Single();
        // Any offset above this one is written as if the pack were larger than 2 GiB.
        Delete(Path.ChangeExtension(pack, ".idx"));
        Repository.Git("index-pack", "--index-version=2,0x40", pack);

        Assert.That(Same(Repository), Is.GreaterThan(60));
    }

    [Test]
    public void Tags_and_empty_objects()
    {
        Repository.Write("empty", "").Stage().Commit();
        Repository.Git("tag", "-a", "inner", "-m", "x");
        Repository.Git("tag", "-a", "outer", "-m", "x", "inner");
        Repository.Git("mktree", "--missing");

        Assert.That(Same(Repository), Is.GreaterThanOrEqualTo(5));
        Repository.Git("gc", "-q");
        Assert.That(Same(Repository), Is.GreaterThanOrEqualTo(5));
    }

    [Test]
    public void Borrowed_objects_also_of_whoever_lends()
    {
        WithHistory(5);
        Repository.Git("gc", "-q");
        Repository.Git("clone", "-q", "--shared", ".", "../one");
        var one = Repository.At("../one").WithAuthor();
        one.Write("a", "one\n").Stage().Commit();
        one.Git("clone", "-q", "--shared", ".", "../two");
        var two = Repository.At("../two").WithAuthor();
        two.Write("a", "two\n").Stage().Commit();
        File.AppendAllText(two.PathOf(".git/objects/info/alternates"), "# a remark\n../../../one/.git/objects\n");

        Assert.That(Same(two), Is.GreaterThan(18));
    }

    [Test]
    public void What_is_not_there_is_not_found()
    {
        WithHistory(3);
        Repository.Git("gc", "-q");
        using var store = Open(Repository);

        Assert.Multiple(() =>
        {
            Assert.That(store.Read(new string('0', 40)), Is.Null);
            Assert.That(store.Read(new string('f', 40)), Is.Null);
        });
    }

    private static void Delete(string file)
    {
        File.SetAttributes(file, FileAttributes.Normal);
        File.Delete(file);
    }
}
