namespace HookGuard.Tests.Git;

/// <summary>Histories in which only the commits matter.</summary>
internal static class CommitGraph
{
    /// <summary>Commits of one tree that have up to three of the earlier ones as parents.</summary>
    public static string[] Make(TestRepository repository, Random random, int count, bool datesLie = false)
    {
        var tree = repository.Write("a", "x\n").Stage().Git("write-tree").Trim();
        List<string> made = [];
        for (var commit = 0; commit < count; commit++)
        {
            // Several in the same second, as a rebase makes them.
            var seconds = 1_000_000_000 + (datesLie ? random.Next(count) : commit / 3);
            repository.Environment["GIT_COMMITTER_DATE"] = $"{seconds} +0000";
            string[] parents =
            [
                .. Enumerable
                    .Range(0, Math.Min(commit, random.Next(1, 4)))
                    .Select(_ => made[Math.Max(0, made.Count - 1 - random.Next(8))])
                    .Distinct(StringComparer.Ordinal)
                    .SelectMany(parent => new[] { "-p", parent }),
            ];
            made.Add(repository.Git(["commit-tree", .. parents, "-m", $"{commit}", tree]).Trim());
        }

        repository.Git("update-ref", "refs/heads/main", made[^1]);
        return [.. made];
    }

    /// <summary>What each reaches, itself included, as git says.</summary>
    public static Dictionary<string, HashSet<string>> Ancestors(TestRepository repository, string[] commits) =>
        commits.ToDictionary(
            id => id,
            id =>
                repository
                    .Git("rev-list", id)
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
}
