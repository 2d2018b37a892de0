using HookGuard.Git.Storage;

namespace HookGuard.Fuzzing.Targets;

/// <summary>The index of a repository.</summary>
internal static class IndexTarget
{
    private static readonly string File = Path.Join(SeedRepository.Folder, ".git", "fuzzed-index");

    public static Target Target { get; } =
        new(
            "index",
            [SeedRepository.Index],
            ["DIRC", "TREE", ".hookguard.json"],
            input =>
            {
                System.IO.File.WriteAllBytes(File, input);
                var git = Path.Join(SeedRepository.Folder, ".git");
                IndexFile.MayHold(new RepositoryPaths(git, git, File), ".hookguard.json");
            }
        );
}
