using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Installation;

/// <summary>A repository, with all that is around it, that real programs have brought into a situation.</summary>
internal sealed class SituationRepository : IDisposable
{
    // What git writes with each commit, and what hook managers note down for themselves.
    private static readonly string[] Volatile =
    [
        "objects",
        "refs",
        "logs",
        "index",
        "HEAD",
        "COMMIT_EDITMSG",
        "ORIG_HEAD",
        "packed-refs",
        // Lefthook runs the hooks of Git LFS.
        "lfs",
        "lefthook.checksum",
        "node_modules",
        ".cache",
        ".npm",
        "a.txt",
    ];

    private static readonly string Functions = Path.Join(
        RealPrograms.RepositoryRoot,
        "tests",
        "HookGuard.Tests",
        "Installation",
        "teams.sh"
    );

    private readonly TestRepository repository = TestRepository.Init();
    private readonly Situation situation;
    private TestRepository workTree;

    public SituationRepository(Situation situation)
    {
        this.situation = situation;
        RealPrograms.PutOnPath(repository, situation.Needs);
        repository.Environment["NODE_MODULES"] = RealPrograms.NodeModules;
        if (situation.Needs == "dotnet")
        {
            repository.Environment["HUSKY_NET"] = RealPrograms.HuskyNet();
        }

        Do(situation.Setup);
        workTree = repository.At(situation.WorkTree);
    }

    /// <summary>Every file of the repository and of the account, with its mode and its hash.</summary>
    public IReadOnlyList<string> Files =>
        Snapshot.Of(
            repository.PathOf(".."),
            path => !path.Split('/').Intersect(Volatile, StringComparer.Ordinal).Any()
        );

    public void Do(string commands)
    {
        var done = repository.Run("sh", ["-ec", $". '{Functions}'; {{ {commands}\n}} 2>&1"]);
        Assert.That(done.ExitCode, Is.Zero, done.Output);
    }

    public CommandResult Install() => workTree.HookGuard(["install", .. situation.Options]);

    public CommandResult Uninstall() => workTree.HookGuard(["uninstall", .. situation.Options]);

    public CommandResult Doctor() => workTree.HookGuard("doctor");

    /// <summary>The commit of a key.</summary>
    public CommandResult Leak(string file = "a.txt") => Commit(file, $"key = {SampleTokens.One}\n");

    public CommandResult CleanCommit() => Commit("a.txt", "clean\n");

    /// <summary>From here on HookGuard and git run there.</summary>
    public void GoTo(string folder) => workTree = repository.At(folder);

    /// <summary>Writes a row of the tables that <c>tests/situations</c> prints: the name, and what each command ended with.</summary>
    public static void WriteRow(string name, params object[] cells) =>
        TestContext.Out.WriteLine(
            $"| {name} | {string.Join(" | ", cells.Select(cell => cell is CommandResult command ? command.ExitCode : cell))} |"
        );

    public void Dispose() => repository.Dispose();

    private CommandResult Commit(string file, string content)
    {
        // Not by a setting of the repository, which would change a file.
        workTree.Environment["GIT_AUTHOR_NAME"] = workTree.Environment["GIT_COMMITTER_NAME"] = "Author";
        workTree.Environment["GIT_AUTHOR_EMAIL"] = workTree.Environment["GIT_COMMITTER_EMAIL"] = "author@example.com";
        return workTree.Write(file, content).Stage(file).TryGit("commit", "-m", "Add");
    }
}
