using HookGuard.Git.Storage;
using LibGit2Sharp;

namespace HookGuard.Git;

/// <summary>The one place where it is decided who reads a repository.</summary>
internal static class ChangeReaders
{
    /// <summary>Forces one, so that tests can hold one against the other.</summary>
    public const string Variable = "HOOKGUARD_READER";

    // libgit2 reads every entry of the index and of HEAD's trees, where git compares whole folders by their cached tree.
    private const int LargeIndex = 4_000_000;

    public static IChangeReader Open(string folder)
    {
        var paths = RepositoryPaths.Find(folder);
        return Environment.GetEnvironmentVariable(Variable) switch
        {
            "git" => new GitChangeReader(new ObjectReader(paths, folder)),
            "libgit2" => LibGit2ChangeReader.TryOpen(paths)
                ?? throw new GuardException(
                    ExitCode.Incomplete,
                    "libgit2 cannot read this repository",
                    $"Unset {Variable}, so that git reads it."
                ),
            null or "" => Suits(paths) && LibGit2ChangeReader.TryOpen(paths) is { } reader
                ? reader
                : new GitChangeReader(new ObjectReader(paths, folder)),
            var other => throw new GuardException(
                ExitCode.Usage,
                $"{Variable} is '{other}'",
                "Set it to 'git' or 'libgit2', or leave it unset."
            ),
        };
    }

    // On Linux a process starts faster than libgit2, which loads OpenSSL first: tests/HookGuard.Benchmarks/hook-speed.sh shows both.
    private static bool Suits(RepositoryPaths paths) =>
        !OperatingSystem.IsLinux() && new FileInfo(paths.IndexFile) is not { Exists: true, Length: > LargeIndex };
}
