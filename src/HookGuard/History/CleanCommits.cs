using System.Text;
using HookGuard.Changes;
using HookGuard.FileSystem;
using HookGuard.Git;

namespace HookGuard.History;

/// <summary>
/// Remembers, in the git directory, the commits in which nothing was detected, so that they are not read again. Policy plays no part: it
/// allows or ignores detections, and where there is one the commit is not listed. Losing the list costs only time.
/// </summary>
/// <param name="gitDirectory">Where it is kept.</param>
/// <param name="version">Names everything that decides whether a commit is clean: each has a file of its own.</param>
internal sealed class CleanCommits(string gitDirectory, string version)
{
    private const int KeptDays = 30;

    private readonly string file = Path.Join(gitDirectory, "hookguard", "clean", version);

    // Whoever can only write to the git directory, such as another user of a shared repository, cannot extend the list.
    private readonly Lazy<Seal?> seal = new(() => Seal.TryOpen(version));

    /// <summary>Those of some commits that it does not know.</summary>
    public IReadOnlyList<string> Unknown(IReadOnlyList<string> commits)
    {
        using var content = BoundedFile.TryOpenStream(file);
        if (content is null || seal.Value is not { } sealing)
        {
            return commits;
        }

        HashSet<UInt128> known = [];
        var lines = new LineReader(content);
        while (lines.TryRead(out var line))
        {
            // One that a killed run left unfinished has no valid seal either.
            if (sealing.TryRead(line, out var ids))
            {
                known.UnionWith(Encoding.ASCII.GetString(ids).Split(' ').Select(id => GitObject.Prefix(id)));
            }
        }

        return [.. commits.Where(id => !known.Contains(GitObject.Prefix(id)))];
    }

    public void Add(IReadOnlyCollection<string> commits)
    {
        if (commits.Count == 0 || seal.Value is not { } sealing)
        {
            return;
        }

        try
        {
            var files = new FileRoot(gitDirectory);
            if (!File.Exists(file))
            {
                Forget(files);
            }

            // Begins a line of its own, should the last run have left one unfinished.
            files.Append(file, Encoding.ASCII.GetBytes($"\n{sealing.Write(string.Join(' ', commits))}\n"));
        }
        catch (Exception problem)
            when (problem is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException or GuardException
            )
        {
            // A full disk, a read-only repository, a file longer than is allowed (.NET speaks of its arguments then): the next
            // run looks again.
        }
    }

    private void Forget(FileRoot files)
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(file)!);
        foreach (
            var old in folder.Exists
                ? folder.EnumerateFiles().Where(old => old.LastWriteTimeUtc < DateTime.UtcNow.AddDays(-KeptDays))
                : []
        )
        {
            files.Delete(old.FullName);
        }
    }
}
