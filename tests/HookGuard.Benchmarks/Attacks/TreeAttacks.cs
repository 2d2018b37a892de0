using System.Text;

namespace HookGuard.Benchmarks.Attacks;

/// <summary>Folders that hold the next one twice: few objects with more paths than anybody could list.</summary>
internal static class TreeAttacks
{
    private const int Depth = 40;

    private static readonly string Nothing = new('0', 40);

    public static IEnumerable<Attack> All { get; } =
    [
        Of(
            "tree-bomb-push",
            "at a push",
            bomb =>
                new(["pre-push", "origin", "file:///nowhere"], AttackRun.Incomplete)
                {
                    Input = $"refs/heads/main {bomb} refs/heads/main {Nothing}\n",
                }
        ),
        Of(
            "tree-bomb-receive",
            "at a server",
            bomb =>
                new(["pre-receive"], AttackRun.Found, AttackRun.Incomplete)
                {
                    Input = $"{Nothing} {bomb} refs/heads/main\n",
                }
        ),
        Of(
            "tree-bomb-history",
            "in a history",
            _ => new(["scan", "--history"], AttackRun.Incomplete),
            isOnBranch: true
        ),
        Of("tree-bomb-ci", "in CI", _ => new(["ci"], AttackRun.Incomplete), isOnBranch: true),
        Of(
            "tree-bomb-head",
            "in HEAD, at a commit",
            _ => AttackRun.Commit(AttackRun.Clean, AttackRun.Incomplete),
            isOnBranch: true
        ),
        Of(
            "tree-bomb-merge",
            "in what is merged, at a commit",
            bomb => AttackRun.Commit(AttackRun.Clean, AttackRun.Incomplete),
            isMerged: true
        ),
    ];

    private static Attack Of(
        string name,
        string where,
        Func<string, AttackRun> run,
        bool isOnBranch = false,
        bool isMerged = false
    ) =>
        new(
            name,
            $"forty folders, each twice in the next, {where}",
            Depth,
            (repository, depth) =>
            {
                repository.Stage("a.txt", "x\n");
                var first = repository.Git(["write-tree"]).Trim();
                var start = repository.Git(["commit-tree", first, "-m", "Start"]).Trim();
                repository.Git(["update-ref", "refs/heads/main", start]);
                var bomb = Commit(repository, depth, start);
                if (isOnBranch)
                {
                    repository.Git(["update-ref", "refs/heads/main", bomb]);
                }

                if (isMerged)
                {
                    File.WriteAllText(Path.Join(repository.Folder, ".git", "MERGE_HEAD"), $"{bomb}\n");
                }

                return run(bomb);
            }
        )
        {
            MostTime = 1,
        };

    private static string Commit(ScratchRepository repository, int depth, string parent)
    {
        var tree = repository.Git(["rev-parse", $"{parent}^{{tree}}"]).Trim();
        for (var at = 0; at < depth; at++)
        {
            var twice = $"040000 tree {tree}\ta\n040000 tree {tree}\tb\n";
            tree = repository.Git(["mktree"], Encoding.UTF8.GetBytes(twice)).Trim();
        }

        return repository.Git(["commit-tree", tree, "-p", parent, "-m", "Change"]).Trim();
    }
}
