using System.Text;

namespace HookGuard.Tests.Scenarios;

/// <summary>Folders that hold the next one twice: few objects with more paths than anybody could list.</summary>
internal static class TreeBomb
{
    public static string Commit(
        TestRepository repository,
        string content = "x\n",
        string? alone = null,
        bool isSorted = true
    )
    {
        var blob = Blob(repository, content);
        var tree = Tree(repository, $"100644 blob {blob}\tleaf\n");
        for (var depth = 0; depth < 40; depth++)
        {
            tree = isSorted
                ? Tree(repository, $"040000 tree {tree}\ta\n040000 tree {tree}\tb\n")
                : Unsorted(repository, tree);
        }

        var other = alone is null ? "" : $"100644 blob {Blob(repository, alone)}\tz\n";
        tree = Tree(repository, $"040000 tree {tree}\tfolders\n{other}");
        return repository.Git("commit-tree", tree, "-p", "HEAD", "-m", "Change").Trim();
    }

    private static string Blob(TestRepository repository, string content) =>
        Write(repository, ["hash-object", "-w", "--stdin"], Encoding.UTF8.GetBytes(content));

    private static string Tree(TestRepository repository, string entries) =>
        Write(repository, ["mktree"], Encoding.UTF8.GetBytes(entries));

    private static string Unsorted(TestRepository repository, string tree)
    {
        var id = Convert.FromHexString(tree);
        return Write(
            repository,
            ["hash-object", "-w", "--literally", "-t", "tree", "--stdin"],
            [.. "40000 b\0"u8, .. id, .. "40000 a\0"u8, .. id]
        );
    }

    private static string Write(TestRepository repository, string[] arguments, byte[] input)
    {
        var result = repository.Run("git", arguments, input);
        return result.ExitCode == 0 ? result.Output.Trim() : throw new InvalidOperationException(result.Error);
    }
}
