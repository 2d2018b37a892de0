using System.Security.Cryptography;
using HookGuard.Git;
using HookGuard.Git.Commands;
using HookGuard.Git.Storage;

namespace HookGuard.Tests.Git;

/// <summary>What the store reads, held against git's own reading of every object there is.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ObjectStoreTests : IDisposable
{
    private readonly TestRepository repository = TestRepository.Init();
    private readonly Random random = new(1);

    [Test]
    public void Loose_objects()
    {
        WithHistory(5);

        Assert.That(Same(repository), Is.GreaterThan(15));
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
        repository.Git(command.Split(' '));

        Assert.That(Same(repository, isKnown), Is.GreaterThan(180));
    }

    [Test]
    public void Several_packs_and_loose_objects_and_an_index_over_all_of_them()
    {
        for (var pack = 0; pack < 4; pack++)
        {
            WithHistory(10);
            repository.Git("repack", "-q", "-d");
        }

        repository.Git("multi-pack-index", "write");
        WithHistory(3);

        Assert.That(Same(repository), Is.GreaterThan(120));
    }

    [Test]
    public void More_objects_than_are_read_of_an_index_at_once()
    {
        var blobs = string.Concat(Enumerable.Range(0, 140_000).Select(number => $"blob\ndata <<.\n{number}\n.\n\n"));
        repository.Run(
            "git",
            ["-c", "fastimport.unpackLimit=0", "fast-import", "--quiet"],
            [.. blobs.Select(c => (byte)c)]
        );

        var expected = Objects(repository, every: 100);

        Assert.That(expected, Has.Count.EqualTo(1_400));
        Assert.That(Differences(repository, expected), Is.Zero);
    }

    [Test]
    public void More_than_is_remembered_and_longer_objects_than_are()
    {
        string[] lines = [.. Enumerable.Range(0, 90_000).Select(_ => $"{random.NextInt64():x}\n")];
        for (var version = 0; version < 40; version++)
        {
            lines[random.Next(lines.Length)] = $"{version}\n";
            repository.Write(
                "long",
                string.Concat(Enumerable.Repeat(lines, version % 8 == 0 ? 4 : 1).SelectMany(all => all))
            );
            repository.Stage().Commit($"Change {version}");
        }

        repository.Git("gc", "-q");

        Assert.That(Same(repository), Is.EqualTo(120));
    }

    [Test]
    public void Long_offsets_in_an_index()
    {
        WithHistory(20);
        repository.Git("repack", "-a", "-d", "-q");
        var pack = Directory.GetFiles(repository.PathOf(".git/objects/pack"), "*.pack").Single();
        // Any offset above this one is written as if the pack were larger than 2 GiB.
        Delete(Path.ChangeExtension(pack, ".idx"));
        repository.Git("index-pack", "--index-version=2,0x40", pack);

        Assert.That(Same(repository), Is.GreaterThan(60));
    }

    [Test]
    public void Tags_and_empty_objects()
    {
        repository.Write("empty", "").Stage().Commit();
        repository.Git("tag", "-a", "inner", "-m", "x");
        repository.Git("tag", "-a", "outer", "-m", "x", "inner");
        repository.Git("mktree", "--missing");

        Assert.That(Same(repository), Is.GreaterThanOrEqualTo(5));
        repository.Git("gc", "-q");
        Assert.That(Same(repository), Is.GreaterThanOrEqualTo(5));
    }

    [Test]
    public void Borrowed_objects_also_of_whoever_lends()
    {
        WithHistory(5);
        repository.Git("gc", "-q");
        repository.Git("clone", "-q", "--shared", ".", "../one");
        var one = repository.At("../one").WithAuthor();
        one.Write("a", "one\n").Stage().Commit();
        one.Git("clone", "-q", "--shared", ".", "../two");
        var two = repository.At("../two").WithAuthor();
        two.Write("a", "two\n").Stage().Commit();
        File.AppendAllText(two.PathOf(".git/objects/info/alternates"), "# a remark\n../../../one/.git/objects\n");

        Assert.That(Same(two), Is.GreaterThan(18));
    }

    [Test]
    public void A_pack_that_is_damaged_gives_no_wrong_object()
    {
        WithHistory(30);
        repository.Git("repack", "-a", "-d", "-q", "-f");
        var expected = Objects(repository);
        var pack = Directory.GetFiles(repository.PathOf(".git/objects/pack"), "*.pack").Single();
        File.SetAttributes(pack, FileAttributes.Normal);
        var intact = File.ReadAllBytes(pack);
        var refused = 0;
        for (var place = 40; place < intact.Length - 20; place += intact.Length / 50)
        {
            byte[] damaged = [.. intact];
            damaged.AsSpan(place, 8).Fill(0xA5);
            File.WriteAllBytes(pack, damaged);
            refused += Differences(repository, expected);
        }

        Assert.That(refused, Is.Positive);
    }

    [Test]
    public void A_pack_or_an_index_that_is_cut_off_gives_no_wrong_object([Values(".pack", ".idx")] string ending)
    {
        WithHistory(30);
        repository.Git("repack", "-a", "-d", "-q", "-f");
        var expected = Objects(repository);
        var file = Directory.GetFiles(repository.PathOf(".git/objects/pack"), "*" + ending).Single();
        File.SetAttributes(file, FileAttributes.Normal);
        var intact = File.ReadAllBytes(file);
        for (var part = 0; part < 20; part++)
        {
            File.WriteAllBytes(file, intact[..(intact.Length * part / 20)]);
            Assert.That(Differences(repository, expected), Is.Positive);
        }
    }

    [Test]
    public void A_loose_object_that_is_cut_off_gives_no_wrong_object()
    {
        repository.Write("a", string.Concat(Enumerable.Range(0, 500))).Stage().Commit();
        var expected = Objects(repository);
        var id = repository.Head();
        var file = repository.PathOf($".git/objects/{id[..2]}/{id[2..]}");
        File.SetAttributes(file, FileAttributes.Normal);
        var intact = File.ReadAllBytes(file);
        for (var length = 0; length < intact.Length; length++)
        {
            File.WriteAllBytes(file, intact[..length]);
            // The content may be whole all the same where only the checksum at the end is missing.
            Assert.That(
                Differences(repository, expected),
                length < intact.Length - 8 ? Is.EqualTo(1) : Is.InRange(0, 1)
            );
        }
    }

    [Test]
    public void A_file_in_the_place_of_a_packed_object_gives_no_wrong_object()
    {
        WithHistory(5);
        repository.Git("repack", "-a", "-d", "-q", "-f");
        var expected = Objects(repository);
        using var other = TestRepository.Init().Write("a", "decoy\n").Stage();
        var decoy = other.Git("hash-object", "a").Trim();
        foreach (var found in expected)
        {
            var file = repository.PathOf($".git/objects/{found.Id[..2]}/{found.Id[2..]}");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.Copy(other.PathOf($".git/objects/{decoy[..2]}/{decoy[2..]}"), file);
        }

        Assert.That(Differences(repository, expected), Is.EqualTo(expected.Count));
    }

    [Test]
    public void A_name_with_line_breaks_gets_one_answer()
    {
        WithHistory(1);
        using var git = new CatFile(repository.Folder);

        Assert.Multiple(() =>
        {
            Assert.That(git.Read("HEAD:a\nHEAD\nHEAD:b"), Is.Null);
            Assert.That(git.Read("HEAD")?.Id, Is.EqualTo(repository.Head()));
            Assert.Throws<GuardException>(() =>
                GitProcess.Read(repository.Folder, ["rev-list", "--stdin"], ["HEAD\nHEAD"])
            );
        });
    }

    [Test]
    public void A_file_whose_name_has_a_line_break_is_read()
    {
        repository.Write("a\nb", "x\n").Stage().Commit();
        using var git = new CatFile(repository.Folder);

        Assert.That(git.Read("HEAD:a\nb")?.Content.ToArray(), Is.EqualTo("x\n"u8.ToArray()));
    }

    [Test]
    public void The_hash_is_the_one_that_the_runtime_computes()
    {
        var bytes = new byte[1000];
        random.NextBytes(bytes);
        using var runtime = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        for (var length = 0; length < 300; length++)
        {
            var sha1 = new Sha1();
            var hash = new byte[Sha1.Length];
            sha1.Append(bytes.AsSpan(0, length / 3));
            sha1.Append(bytes.AsSpan(length / 3, length - (length / 3)));
            sha1.Finish(hash);
            runtime.AppendData(bytes.AsSpan(0, length));
            Assert.That(hash, Is.EqualTo(runtime.GetHashAndReset()));
        }
    }

    [Test]
    public void What_is_not_there_is_not_found()
    {
        WithHistory(3);
        repository.Git("gc", "-q");
        using var store = Open(repository);

        Assert.Multiple(() =>
        {
            Assert.That(store.Read(new string('0', 40)), Is.Null);
            Assert.That(store.Read(new string('f', 40)), Is.Null);
        });
    }

    public void Dispose() => repository.Dispose();

    private void WithHistory(int commits)
    {
        for (var commit = 0; commit < commits; commit++)
        {
            var file = $"in/{random.Next(4)}/{random.Next(3)}";
            var lines = Enumerable
                .Range(0, 40)
                .Select(line => $"{line} {(line == commit % 40 ? random.Next() : line)}\n");
            repository.Write(file, string.Concat(lines)).Stage().Commit($"Change {commit} {random.Next()}");
        }
    }

    /// <summary>How many objects there are, once both have read each and agree.</summary>
    private static int Same(TestRepository repository, bool isKnown = true)
    {
        var expected = Objects(repository);
        Assert.That(Differences(repository, expected), Is.EqualTo(isKnown ? 0 : expected.Count));
        return expected.Count;
    }

    private static List<GitObject> Objects(TestRepository repository, int every = 1)
    {
        var listed = repository.Git("cat-file", "--batch-all-objects", "--batch-check=%(objectname)");
        using var git = new CatFile(repository.Folder);
        return
        [
            .. listed
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where((_, index) => index % every == 0)
                .Select(id => git.Read(id)!),
        ];
    }

    /// <summary>How many of them the store does not give. Fails where it gives anything else.</summary>
    private static int Differences(TestRepository repository, List<GitObject> expected)
    {
        using var store = Open(repository);
        var missing = 0;
        foreach (var git in expected)
        {
            if (store.TryRead(git.Id) is not { } found)
            {
                missing++;
            }
            else if (
                found.Id != git.Id
                || found.Type != git.Type
                || !found.Content.Span.SequenceEqual(git.Content.Span)
            )
            {
                Assert.Fail($"{git.Id} is not what git reads");
            }
        }

        return missing;
    }

    private static ObjectStore Open(TestRepository repository) => new(RepositoryPaths.Find(repository.Folder));

    private static void Delete(string file)
    {
        File.SetAttributes(file, FileAttributes.Normal);
        File.Delete(file);
    }
}
