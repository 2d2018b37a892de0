namespace HookGuard.Tests.History;

/// <summary>A folder in which several scans remember what was clean: it saves time and decides nothing.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class SharedCacheTests
{
    private const string Key = "a text that machines share, of 32 characters or more";

    [Test]
    public void A_cache_that_is_damaged_poisoned_or_lost_hides_nothing_and_is_made_again()
    {
        using var repository = GeneratedHistory.Make(5, 300);
        var first = Scan(repository);
        var list = Directory.GetFiles(repository.PathOf("../cache/hookguard-clean")).Single();
        var length = new FileInfo(list).Length;
        var everything = repository.Git("rev-list", "--all").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var code = File.ReadAllLines(list).First(line => line.Length > 0).Split(' ')[^1];

        var second = Scan(repository);
        var afterSecond = new FileInfo(list).Length;
        File.AppendAllText(list, $"\n{string.Join(' ', everything)}\n{string.Join(' ', everything)} {code}\n");
        var poisoned = Scan(repository);
        using (var file = File.Open(list, FileMode.Open))
        {
            file.SetLength(20);
        }

        var damaged = Scan(repository);
        var mended = new FileInfo(list).Length;
        File.Delete(list);
        Directory.CreateDirectory(list);
        var folder = Scan(repository);

        Assert.Multiple(() =>
        {
            Assert.That(first.Split('\n'), Has.Length.GreaterThan(3));
            Assert.That(new[] { second, poisoned, damaged, folder }, Is.All.EqualTo(first));
            Assert.That(afterSecond, Is.EqualTo(length), "what is known is not written again");
            Assert.That(mended, Is.GreaterThanOrEqualTo(length));
            Assert.That(Directory.Exists(repository.PathOf(".git/hookguard/clean")), Is.False);
        });
    }

    [Test]
    public void Many_scans_at_once_share_it_and_so_do_clones()
    {
        using var repository = GeneratedHistory.Make(6, 300);
        repository.Git("clone", "-q", "--mirror", repository.Folder, "../mirror.git");
        var mirror = repository.At("../mirror.git");

        var parts = Enumerable
            .Range(1, 6)
            .AsParallel()
            .WithDegreeOfParallelism(6)
            .Select(part => Scan(repository, "--shard", $"{part % 2 + 1}/2"))
            .ToArray();
        var list = Directory.GetFiles(repository.PathOf("../cache/hookguard-clean")).Single();
        var length = new FileInfo(list).Length;
        Scan(mirror);

        Assert.Multiple(() =>
        {
            Assert.That(parts.Distinct(StringComparer.Ordinal).Count(), Is.EqualTo(2));
            Assert.That(
                Directory.GetFiles(repository.PathOf("../cache/hookguard-clean")),
                Has.Length.EqualTo(1),
                "the clone has the same list"
            );
            Assert.That(new FileInfo(list).Length, Is.EqualTo(length), "nothing was new to the clone");
        });
    }

    [Test]
    public void Machines_with_one_key_share_it_and_others_do_not()
    {
        using var repository = GeneratedHistory.Make(7, 300);
        repository.Environment["HOOKGUARD_CACHE_KEY"] = Key;
        Scan(repository);
        var list = Directory.GetFiles(repository.PathOf("../cache/hookguard-clean")).Single();
        var length = new FileInfo(list).Length;

        repository.Environment["XDG_DATA_HOME"] = repository.PathOf("../other-machine");
        Scan(repository);
        var same = new FileInfo(list).Length;
        repository.Environment["HOOKGUARD_CACHE_KEY"] = $"{Key}, another";
        Scan(repository);
        var other = new FileInfo(list).Length;
        repository.Environment["HOOKGUARD_CACHE_KEY"] = "short";
        var refused = repository.HookGuard("scan", "--history", "--cache", "../cache");

        Assert.Multiple(() =>
        {
            Assert.That(same, Is.EqualTo(length));
            Assert.That(other, Is.GreaterThan(length), "another key takes no word of it");
            Assert.That(refused.ExitCode, Is.EqualTo(2), refused.Error);
            Assert.That(refused.Error, Does.Contain("HOOKGUARD_CACHE_KEY is shorter than 32 characters"));
        });
    }

    [Test]
    public void A_temporary_mirror_is_known_the_next_time()
    {
        using var repository = GeneratedHistory.Make(8, 300);
        repository.Write("../list", $"file://{repository.Folder}\n");
        string[] arguments = ["scan", "--repositories", "../list", "--cache", "../cache", "--format", "jsonl"];

        var first = repository.HookGuard(arguments);
        var list = Directory.GetFiles(repository.PathOf("../cache/hookguard-clean")).Single();
        var length = new FileInfo(list).Length;
        var second = repository.HookGuard(arguments);

        Assert.That(second, Is.EqualTo(first));
        Assert.That(new FileInfo(list).Length, Is.EqualTo(length));
    }

    [Test]
    public void What_else_is_in_the_folder_is_left_alone()
    {
        using var repository = GeneratedHistory.Make(9, 200);
        repository.Write("../cache/mine", "x");
        File.SetLastWriteTimeUtc(repository.PathOf("../cache/mine"), DateTime.UtcNow.AddDays(-90));

        Scan(repository);

        Assert.That(File.Exists(repository.PathOf("../cache/mine")));
    }

    [Test]
    public void A_cache_is_for_histories_alone()
    {
        using var repository = TestRepository.Init();

        Assert.That(repository.HookGuard("scan", "--cache", "../cache").ExitCode, Is.EqualTo(2));
    }

    private static string Scan(TestRepository repository, params string[] more)
    {
        var ended = repository.HookGuard(["scan", "--history", "--cache", "../cache", "--format", "jsonl", .. more]);
        Assert.That(ended.ExitCode, Is.LessThanOrEqualTo(1), ended.Error);
        return string.Join(
            '\n',
            ended.Output.Split('\n').Where(line => line.Contains("fingerprint", StringComparison.Ordinal))
        );
    }
}
