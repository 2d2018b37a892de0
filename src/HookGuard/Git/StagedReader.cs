using HookGuard.Changes;
using HookGuard.Git.Storage;

namespace HookGuard.Git;

/// <summary>Reads what is staged.</summary>
internal sealed class StagedReader : IDisposable
{
    /// <summary>Forces one implementation, so that tests can compare both.</summary>
    public const string Variable = "HOOKGUARD_READER";

    // libgit2 reads every entry of the index and of HEAD's trees, where git compares whole folders by their cached tree.
    // Up to here that takes at most 10 ms more: tests/HookGuard.Benchmarks/hook-speed.sh.
    private const int LargeIndex = 1_000_000;

    private readonly ObjectReader objects;
    private readonly RepositoryPaths paths;
    private readonly string? forced;

    public StagedReader(string folder)
    {
        paths = RepositoryPaths.Find(folder);
        objects = new ObjectReader(paths, folder);
        forced = Environment.GetEnvironmentVariable(Variable) switch
        {
            null or "" => null,
            ("git" or "libgit2") and var known => known,
            var other => throw new GuardException(
                ExitCode.Usage,
                $"{Variable} is '{other}'",
                "Set it to 'git' or 'libgit2', or leave it unset."
            ),
        };
    }

    /// <summary>
    /// The paths at which the index differs from HEAD and, while merging, from every commit that is merged, in git's order.
    /// </summary>
    /// <param name="merging">The ids of these commits; null reads them from MERGE_HEAD.</param>
    /// <returns>To be enumerated once: the comparison has started when this returns and may still be running.</returns>
    public IEnumerable<Change> Changes(IReadOnlyList<string>? merging = null)
    {
        string?[] commits = [Head(), .. merging ?? paths.MergeHeads()];
        IStagedDiff diff =
            forced is "libgit2" || (forced is null && SuitsLibGit2())
                ? new LibGit2StagedDiff(objects, commits)
                : new GitStagedDiff(objects, commits);
        return Read();

        IEnumerable<Change> Read()
        {
            var sides =
                diff.TryRead() ?? (forced is null ? new GitStagedDiff(objects, commits).TryRead() : throw Unreadable());
            foreach (var change in RawChange.InEverySide(sides))
            {
                yield return change.ToChange(objects.Blob);
            }
        }
    }

    /// <summary>The content that is staged at a path; null where there is none.</summary>
    public Blob? Find(string path) => IndexFile.MayHold(paths, path) ? objects.Find($":0:{path}") : null;

    public void Dispose() => objects.Dispose();

    private string? Head() =>
        !paths.NamesIndex && objects.Git.IsBare ? throw GitProblem.Bare()
        : objects.HasHead ? "HEAD"
        : null;

    private bool SuitsLibGit2() => new FileInfo(paths.IndexFile) is not { Exists: true, Length: > LargeIndex };

    private static GuardException Unreadable() =>
        new(ExitCode.Incomplete, "libgit2 cannot read this repository", $"Unset {Variable}, so that git reads it.");
}
