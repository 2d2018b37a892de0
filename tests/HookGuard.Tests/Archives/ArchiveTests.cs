using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using HookGuard.Archives;
using SharpCompress.Compressors.BZip2;
using SharpCompress.Compressors.ZStandard;

namespace HookGuard.Tests.Archives;

/// <summary>Archives are unpacked in memory; whatever they hold or claim, the work is bounded and nothing is passed over in silence.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class ArchiveTests
{
    private static readonly byte[] Leak = Encoding.UTF8.GetBytes($"# text\n\nA = '{ScannedText.Key(1)}'\n");

    private static readonly TestCaseData[] Archives =
    [
        new("a.zip", Zip(("in/b.py", Leak)), "a.zip!in/b.py"),
        new("a.whl", Zip(("in/b.py", Leak)), "a.whl!in/b.py"),
        new("a.tar", Tar(("in/b.py", Leak)), "a.tar!in/b.py"),
        new("a.tgz", Gzip(Tar(("in/b.py", Leak))), "a.tgz!in/b.py"),
        new("b.py.gz", Gzip(Leak), "b.py.gz!b.py"),
        new("b.py.bz2", Bzip2(Leak), "b.py.bz2!b.py"),
        new("b.py.zst", Zstandard(Leak), "b.py.zst!b.py"),
        new("a.tar.zst", Zstandard(Tar(("in/b.py", Leak))), "a.tar.zst!in/b.py"),
        new("a.jar", Zip(("lib/c.zip", Zip(("b.py", Leak)))), "a.jar!lib/c.zip!b.py"),
        new("no-extension", Gzip(Zip(("b.py", Leak))), "no-extension!no-extension!b.py"),
    ];

    [TestCaseSource(nameof(Archives))]
    public void A_member_is_found_at_its_line(string name, byte[] archive, string path)
    {
        using var repository = TestRepository.Init();
        repository.Write(name, archive);

        var scan = repository.HookGuard("scan", "--format", "github");

        Assert.Multiple(() =>
        {
            Assert.That(scan.ExitCode, Is.EqualTo(1), scan.Error);
            Assert.That(scan.Output, Does.Contain($"file={path},line=3,"));
            Assert.That(scan.Output.Split("::error").Length - 1, Is.EqualTo(1), scan.Output);
        });
    }

    [Test]
    public void An_xz_archive_is_unpacked()
    {
        using var repository = TestRepository.Init();
        repository.Write("b.py", Leak);
        repository.Run("xz", ["b.py"]);

        Assert.That(repository.HookGuard("scan").Error, Does.Contain("b.py.xz!b.py:3"));
    }

    [Test]
    public void An_xz_file_of_several_streams_is_not_taken_for_its_first()
    {
        using var repository = TestRepository.Init();
        // Long enough to be packed: what is short is stored as it is.
        var filler = string.Concat(Enumerable.Repeat("value = other\n", 1000));
        repository.Write("a.py", "x = 1\n").Write("b.py", filler + Encoding.UTF8.GetString(Leak) + filler);
        repository.Run("xz", ["a.py", "b.py"]);
        repository.Run("sh", ["-c", "cat a.py.xz b.py.xz > all.xz && rm a.py.xz b.py.xz"]);

        var scan = repository.HookGuard("scan");

        Assert.That((scan.ExitCode, scan.Error.Contains("all.xz", StringComparison.Ordinal)), Is.EqualTo((3, true)));
    }

    [Test]
    public void A_member_that_is_damaged_or_encrypted_is_named_and_the_others_are_read()
    {
        var damaged = Zip(("bad.py", new byte[5000]), ("good.py", Leak));
        damaged.AsSpan(40, 8).Fill(0xff);
        var encrypted = Zip(("secret.py", Leak));
        // The flag is in the local header and in the central directory.
        encrypted[6] |= 1;
        encrypted[encrypted.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;
        using var repository = TestRepository.Init();
        repository.Write("damaged.zip", damaged).Write("encrypted.zip", encrypted);

        var scan = repository.HookGuard("scan", "--format", "json");

        Assert.Multiple(() =>
        {
            Assert.That(scan.Output, Does.Contain("damaged.zip!bad.py").And.Contain("damaged.zip!good.py"));
            Assert.That(scan.Output, Does.Contain("encrypted.zip!secret.py").And.Contain("it is encrypted"));
        });
        File.Delete(repository.PathOf("damaged.zip"));
        Assert.That(repository.HookGuard("scan").ExitCode, Is.EqualTo(3));
    }

    [TestCase("cut.zip")]
    [TestCase("cut.tar.gz")]
    [TestCase("cut.bz2")]
    [TestCase("cut.zst")]
    public void An_archive_that_is_cut_short_ends_with_3(string name)
    {
        var noise = new byte[20_000];
        new Random(1).NextBytes(noise);
        var whole = Path.GetExtension(name) switch
        {
            ".zip" => Zip(("a", noise)),
            ".gz" => Gzip(Tar(("a", noise))),
            ".bz2" => Bzip2(noise),
            _ => Zstandard(noise),
        };
        using var repository = TestRepository.Init();
        repository.Write(name, whole[..(whole.Length / 2)]);

        var scan = repository.HookGuard("scan");

        Assert.That(
            (scan.ExitCode, scan.Error.Contains(name, StringComparison.Ordinal)),
            Is.EqualTo((3, true)),
            scan.Error
        );
    }

    // A frame that names a window of 2 GiB, and one of the largest that there can be.
    [TestCase(21 << 3)]
    [TestCase(0xff)]
    public void A_window_that_a_zstd_file_names_is_not_allocated_beyond_a_limit(int window)
    {
        byte[] frame = [0x28, 0xb5, 0x2f, 0xfd, 0, (byte)window, 1 | (3 << 3), 0, 0, (byte)'a', (byte)'b', (byte)'c'];
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.That(Read(frame).Problems, Has.Count.EqualTo(1));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(200L << 20));
    }

    [Test]
    public void A_bomb_is_left_at_its_limit()
    {
        var zeros = new byte[100 << 20];
        var bomb = Zip(("a", zeros), ("b", zeros), ("c", zeros), ("d", zeros), ("e", zeros));

        var (read, problems) = Read(bomb);

        Assert.That(read, Is.LessThan(300L << 20));
        Assert.That(problems.Single(), Does.Contain("unpacks to more than"));
    }

    [Test]
    public void Nesting_is_left_at_its_limit()
    {
        var archive = Zip(("leaf", Leak));
        for (var depth = 0; depth < 20; depth++)
        {
            archive = Zip(("inner.zip", archive));
        }

        Assert.That(Read(archive).Problems.Single(), Does.Contain("nested"));
    }

    [Test]
    public void Archives_in_commits_are_unpacked_where_the_configuration_says_so()
    {
        using var repository = TestRepository.Init();
        repository.Write("a.zip", Zip(("b.py", Leak))).Stage();

        var without = repository.HookGuard("pre-commit");
        repository.Write(".hookguard.json", """{ "archives": true }""").Stage();
        var with = repository.HookGuard("pre-commit");
        repository.Commit();
        var history = repository.HookGuard("scan", "--history");
        repository.Write("a.zip", Zip(("b.py", Leak), ("c.py", "x\n"u8.ToArray()))).Stage();
        var known = repository.HookGuard("pre-commit");

        Assert.That(
            (without.ExitCode, with.ExitCode, history.ExitCode, known.ExitCode),
            Is.EqualTo((0, 1, 1, 0)),
            with.Error + known.Error
        );
    }

    private static (long Bytes, List<string> Problems) Read(byte[] archive)
    {
        var bytes = 0L;
        List<string> problems = [];
        ArchiveReader.Read(
            "a",
            archive,
            member =>
            {
                bytes += member.Content.Length;
                if (member.Problem is { } problem)
                {
                    problems.Add(problem);
                }
            }
        );
        return (bytes, problems);
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] members)
    {
        using MemoryStream output = new();
        using (ZipArchive zip = new(output, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in members)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return output.ToArray();
    }

    private static byte[] Tar(params (string Name, byte[] Content)[] members)
    {
        using MemoryStream output = new();
        using (TarWriter tar = new(output))
        {
            foreach (var (name, content) in members)
            {
                tar.WriteEntry(
                    new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) }
                );
            }
        }

        return output.ToArray();
    }

    private static byte[] Gzip(byte[] content) =>
        Pack(content, output => new GZipStream(output, CompressionLevel.Optimal));

    private static byte[] Zstandard(byte[] content) => Pack(content, output => new CompressionStream(output));

    private static byte[] Bzip2(byte[] content) =>
        Pack(
            content,
            output =>
                BZip2Stream.Create(
                    output,
                    SharpCompress.Compressors.CompressionMode.Compress,
                    decompressConcatenated: false
                )
        );

    private static byte[] Pack(byte[] content, Func<Stream, Stream> open)
    {
        using MemoryStream output = new();
        using (var packed = open(output))
        {
            packed.Write(content);
        }

        return output.ToArray();
    }
}
