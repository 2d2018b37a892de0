using System.Text;
using HookGuard.Changes;
using HookGuard.FileSystem;
using HookGuard.Git;

namespace HookGuard.History;

/// <summary>
/// Remembers the commits in which nothing was detected, so that they are not read again. Policy plays no part: it allows or ignores
/// detections, and where there is one the commit is not listed. Losing the list costs only time.
/// </summary>
internal sealed class CleanCommits
{
    private const int KeptDays = 30;

    // Six million commits. Whatever is longer was not written here.
    private const int MostBytes = 256 << 20;

    private readonly FileRoot files;
    private readonly string file;

    // Whoever can only write to the folder, such as another user of a shared one, cannot extend the list.
    private readonly Lazy<Seal?> seal;

    private CleanCommits(string folder, string path, Func<Seal?> seal)
    {
        files = new FileRoot(folder);
        file = Path.Join(folder, path);
        this.seal = new(seal);
    }

    /// <summary>Kept in the git directory.</summary>
    /// <param name="gitDirectory">The git directory.</param>
    /// <param name="version">Names everything that decides whether a commit is clean: each has a file of its own.</param>
    public static CleanCommits InRepository(string gitDirectory, string version) =>
        new(gitDirectory, Path.Join("hookguard", "clean", version), () => Seal.TryOpen(version));

    /// <summary>Kept in a folder that many scans share.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="version">The same.</param>
    /// <param name="oldest">A commit that all scans of one history begin with.</param>
    public static CleanCommits InCache(string folder, string version, string oldest) =>
        new(folder, Path.Join("hookguard-clean", $"{version}-{oldest}"), () => Seal.TryOpenShared(version));

    /// <summary>Those of some commits that it does not know.</summary>
    public IReadOnlyList<string> Unknown(IReadOnlyList<string> commits)
    {
        try
        {
            using var content = BoundedFile.TryOpenStream(file);
            if (content is null || content.Length > MostBytes || seal.Value is not { } sealing)
            {
                return commits;
            }

            var known = Known(content, sealing);
            return [.. commits.Where(id => !known.Contains(GitObject.Prefix(id)))];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return commits;
        }
    }

    private static HashSet<UInt128> Known(Stream content, Seal sealing)
    {
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

        return known;
    }

    public void Add(IReadOnlyCollection<string> commits)
    {
        if (commits.Count == 0 || seal.Value is not { } sealing)
        {
            return;
        }

        try
        {
            if (new FileInfo(file) is not { Exists: true, Length: <= MostBytes })
            {
                Forget();
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

    private void Forget()
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(file)!);
        foreach (
            var old in folder.Exists
                ? folder
                    .EnumerateFiles()
                    .Where(old => old.Length > MostBytes || old.LastWriteTimeUtc < DateTime.UtcNow.AddDays(-KeptDays))
                : []
        )
        {
            files.Delete(old.FullName);
        }
    }
}
