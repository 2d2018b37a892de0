using HookGuard.Tests.Installation;

namespace HookGuard.Tests.Scenarios;

/// <summary>A history that is scanned in parts gives what the whole gives, and so do many repositories.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class ShardScenarios
{
    [TestCase(1)]
    [TestCase(4)]
    [TestCase(16)]
    public void All_parts_together_find_what_the_whole_does(int count)
    {
        using var repository = History(seed: count);
        var whole = repository.HookGuard("scan", "--history", "--format", "jsonl");

        var parts = Enumerable.Range(1, count).Select(part => Part(repository, part, count)).Reverse().ToArray();
        var merged = repository.HookGuard(["report", "merge", .. parts, "--format", "jsonl"]);

        Assert.Multiple(() =>
        {
            Assert.That(merged.ExitCode, Is.EqualTo(1), merged.Error);
            Assert.That(Findings(merged.Output), Has.Length.GreaterThan(5));
            Assert.That(Findings(merged.Output), Is.EqualTo(Findings(whole.Output)));
        });
    }

    [TestCase("html", "HookGuard report")]
    [TestCase("sarif", "2.1.0")]
    [TestCase("json", "firstCommit")]
    public void Parts_merge_into_any_format(string format, string holds)
    {
        using var repository = History(seed: 3);
        string[] parts = [Part(repository, 1, 2), Part(repository, 2, 2)];

        var merged = repository.HookGuard(["report", "merge", .. parts, "--format", format]);

        Assert.That((merged.ExitCode, merged.Output.Contains(holds, StringComparison.Ordinal)), Is.EqualTo((1, true)));
    }

    [Test]
    public void A_part_that_is_missing_or_cut_short_is_not_taken_for_clean()
    {
        using var repository = TestRepository.Init();
        repository.Write("a", "x\n").Stage().Commit();
        var part = Part(repository, 1, 2);

        var missing = repository.HookGuard("report", "merge", part, "--format", "json");
        repository.Write("short.jsonl", "");
        var cut = repository.HookGuard("report", "merge", "short.jsonl");
        repository.Write("wrong.jsonl", "{}\n");
        var wrong = repository.HookGuard("report", "merge", "wrong.jsonl");
        var twice = repository.HookGuard("report", "merge", part, part);

        Assert.Multiple(() =>
        {
            Assert.That(missing.Output, Does.Contain("part 2/2"));
            Assert.That(
                (missing.ExitCode, cut.ExitCode, wrong.ExitCode, twice.ExitCode),
                Is.EqualTo((3, 3, 3, 2)),
                twice.Error
            );
        });
    }

    [TestCase("0/4")]
    [TestCase("5/4")]
    [TestCase("1")]
    [TestCase("-1/2")]
    public void A_part_that_is_none_is_refused(string part)
    {
        using var repository = TestRepository.Init();

        Assert.That(repository.HookGuard("scan", "--history", "--shard", part).ExitCode, Is.EqualTo(2));
    }

    [Test]
    public void Clones_and_mirrors_below_a_folder_are_scanned_into_one_report()
    {
        using var place = TestRepository.Init();
        using var one = History(seed: 1);
        using var two = History(seed: 2);
        place.Git("clone", "-q", one.Folder, "all/team/one");
        place.Git("clone", "-q", "--mirror", two.Folder, "all/two.git");
        Directory.CreateDirectory(place.PathOf("all/none"));

        var report = place.HookGuard("scan", "--repositories", "all", "--format", "jsonl");
        string[] parts =
        [
            .. Enumerable
                .Range(1, 3)
                .Select(part =>
                {
                    place.HookGuard([
                        "scan",
                        "--repositories",
                        "all",
                        "--shard",
                        $"{part}/3",
                        "--format",
                        "jsonl",
                        "--output",
                        $"{part}.jsonl",
                    ]);
                    return $"{part}.jsonl";
                }),
        ];
        var merged = place.HookGuard(["report", "merge", .. parts, "--format", "jsonl"]);

        Assert.Multiple(() =>
        {
            Assert.That(report.ExitCode, Is.EqualTo(1), report.Error);
            Assert.That(report.Output, Does.Contain("\"repository\":\"team/one\"").And.Contain("\"two.git\""));
            Assert.That(Findings(merged.Output), Is.EqualTo(Findings(report.Output)));
        });
    }

    [Test]
    public void A_list_names_paths_and_addresses_and_what_cannot_be_read_is_named()
    {
        using var place = TestRepository.Init();
        using var one = History(seed: 1);
        place.Git("clone", "-q", one.Folder, "one");
        Directory.CreateDirectory(place.PathOf("plain"));
        place.Write("list", $"# ours\none\nfile://{one.Folder}\nmissing\nplain\n");

        var report = place.HookGuard("scan", "--repositories", "list", "--format", "json");

        Assert.Multiple(() =>
        {
            Assert.That(report.ExitCode, Is.EqualTo(1), report.Error);
            Assert.That(report.Output, Does.Contain("\"repository\": \"one\""));
            Assert.That(report.Output, Does.Contain($"\"repository\": \"{one.Folder}\""));
            Assert.That(report.Output, Does.Contain("\"path\": \"missing\"").And.Contain("\"path\": \"plain\""));
        });
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "The recipes are for sh")]
    public void The_recipe_for_GNU_parallel_finds_what_one_scan_does()
    {
        RealPrograms.Require("parallel");
        using var repository = WithTool(History(seed: 5));

        var run = repository.Run("sh", [Recipe("parallel.sh"), "4", "report.jsonl", "jsonl"]);
        var whole = repository.HookGuard("scan", "--history", "--format", "jsonl");

        Assert.That(run.ExitCode, Is.EqualTo(1), run.Error);
        Assert.That(Findings(File.ReadAllText(repository.PathOf("report.jsonl"))), Is.EqualTo(Findings(whole.Output)));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "The recipes are for sh")]
    public void The_script_of_a_Slurm_array_writes_its_part()
    {
        using var repository = WithTool(History(seed: 6));
        repository.Environment["SLURM_ARRAY_TASK_COUNT"] = "16";
        foreach (var task in Enumerable.Range(1, 16))
        {
            repository.Environment["SLURM_ARRAY_TASK_ID"] = $"{task}";
            var run = repository.Run("sh", [Recipe("slurm.sh"), repository.Folder, repository.Folder]);
            Assert.That(run.ExitCode, Is.Zero, run.Error);
        }

        var merged = repository.HookGuard([
            "report",
            "merge",
            .. Enumerable.Range(1, 16).Select(task => $"{task}.jsonl"),
            "--format",
            "jsonl",
        ]);

        Assert.That(
            Findings(merged.Output),
            Is.EqualTo(Findings(repository.HookGuard("scan", "--history", "--format", "jsonl").Output))
        );
    }

    private static string Recipe(string name) => Path.Join(RealPrograms.RepositoryRoot, "install", "fleet", name);

    private static TestRepository WithTool(TestRepository repository)
    {
        repository.Environment["PATH"] =
            $"{Path.GetDirectoryName(TestRepository.Tool)}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
        return repository;
    }

    private static string Part(TestRepository repository, int part, int count)
    {
        repository.HookGuard(
            "scan",
            "--history",
            "--shard",
            $"{part}/{count}",
            "--format",
            "jsonl",
            "--output",
            $"{part}.jsonl"
        );
        return $"{part}.jsonl";
    }

    private static string[] Findings(string jsonLines) =>
        [.. jsonLines.Split('\n').Where(line => line.Contains("\"fingerprint\"", StringComparison.Ordinal))];

    // Values that come, go, come again in other files, are allowed, and stand in messages and the names of refs.
    private static TestRepository History(int seed)
    {
        var random = new Random(seed);
        var repository = TestRepository.Init();
        for (var number = 0; number < 24; number++)
        {
            var key = ScannedText.Key(random.Next(6) + 1);
            var note = random.Next(4) == 0 ? "  # hookguard:allow until=2999-12-31 -- sample" : "";
            repository
                .Write($"f{random.Next(4)}.py", random.Next(3) == 0 ? "\n" : $"K = '{key}'{note}\n# {number}\n")
                .Stage()
                .Commit(random.Next(8) == 0 ? $"Use {key}" : $"Change {number}");
        }

        repository.Git("tag", "-a", "-m", $"Release {ScannedText.Key(9)}", "v1");
        return repository;
    }
}
