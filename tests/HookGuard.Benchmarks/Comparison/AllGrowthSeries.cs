using HookGuard.Benchmarks.Attacks;

namespace HookGuard.Benchmarks.Comparison;

/// <summary>All that may grow in a repository and its policy.</summary>
internal static class AllGrowthSeries
{
    private const string Policy = ".hookguard.json";

    public static IReadOnlyList<GrowthSeries> All { get; } =
    [
        new("files in the index", [20_000, 40_000, 80_000, 160_000], Index),
        new("staged bytes", Doubled(8 << 20), (repository, size) => Staged(repository, repository.Lines(size))),
        new(
            "length of a line",
            Doubled(4 << 20),
            (repository, size) => Staged(repository, repository.Lines(size).Replace('\n', ' '))
        ),
        new("findings", Doubled(10_000), (repository, size) => Staged(repository, Keys(repository, size))),
        new("custom rules", Doubled(10_000), Rules),
        new("allowances", Doubled(20_000), Allowances),
        new("commits", Doubled(500), History),
        new("refs", Doubled(20_000), Refs),
        new("shards of 500 commits", [1, 2, 4, 8], (repository, size) => History(repository, 500 * size, $"1/{size}")),
    ];

    private static int[] Doubled(int size) => [size, 2 * size, 4 * size, 8 * size];

    private static AttackRun Staged(ScratchRepository repository, string content)
    {
        repository.Stage("a.txt", content);
        return AttackRun.Commit(AttackRun.Clean, AttackRun.Found);
    }

    private static AttackRun Under(string policy, ScratchRepository repository, string content)
    {
        repository.Import(stream => stream.Commit("main", [(Policy, policy)]));
        repository.Git(["read-tree", "main"]);
        return Staged(repository, content);
    }

    private static string Keys(ScratchRepository repository, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => $"key = {repository.Key()}\n"));

    private static AttackRun Index(ScratchRepository repository, int size)
    {
        repository.Import(stream => stream.Commit("main", SampleFiles.Of(size, _ => "x\n")));
        repository.Git(["read-tree", "main"]);
        return Staged(repository, "changed\n");
    }

    private static AttackRun Rules(ScratchRepository repository, int size)
    {
        var rules = Enumerable
            .Range(0, size)
            .Select(each =>
                $$"""{ "id": "own-{{each}}", "pattern": "x{{each}}_[a-z]{9}", "keywords": ["x{{each}}_"] }"""
            );
        var policy = $$"""{ "rules": { "custom": [{{string.Join(",\n", rules)}}] } }""";
        return Under(policy, repository, repository.Lines(100_000));
    }

    private static AttackRun Allowances(ScratchRepository repository, int size)
    {
        var entries = Enumerable
            .Range(0, size)
            .Select(each =>
                $$"""{ "path": "in/{{each}}", "rule": "user-api-key", "fingerprint": "hg1:{{each:x16}}", "reason": "made up" }"""
            );
        return Under($$"""{ "allow": [{{string.Join(",\n", entries)}}] }""", repository, Keys(repository, 10));
    }

    private static AttackRun History(ScratchRepository repository, int size) => History(repository, size, null);

    private static AttackRun History(ScratchRepository repository, int size, string? shard)
    {
        SampleFiles.ImportHistory(repository, size);
        return new AttackRun(
            shard is null ? ["scan", "--history"] : ["scan", "--history", "--shard", shard],
            AttackRun.Clean,
            AttackRun.Found
        );
    }

    private static AttackRun Refs(ScratchRepository repository, int size)
    {
        repository.Import(stream => stream.Commit("main", [("a.txt", "x\n")]));
        var commit = repository.Git(["rev-parse", "main"]).Trim();
        File.WriteAllText(
            Path.Join(repository.Folder, ".git", "packed-refs"),
            string.Concat(
                Enumerable
                    .Range(0, size)
                    .Select(each => $"{commit} refs/heads/had/{each:000000}\n")
                    .Prepend("# pack-refs with: peeled fully-peeled sorted \n")
            )
        );
        return new AttackRun(["scan", "--history"], AttackRun.Clean);
    }
}
